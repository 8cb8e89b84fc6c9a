package org.portailsolidaire.calls.imports;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.calls.calls.CallJson;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.NumberReader.Unit;

/** The funding lines of a row, with their rules. */
final class LineRows {

	static final int MAX_EUROS = 1_000_000_000;

	private final Zones zones;

	LineRows(Zones zones) {
		this.zones = zones;
	}

	List<Line> lines(RowReader cells) {
		List<Line> lines = cells.items("volets", "bailleur", this::line);
		if (lines.isEmpty()) {
			Amounts amounts = new Amounts(null, null, null);
			for (String funder : cells.texts("bailleurs", 200)) {
				lines.add(new Line(new UUID(0, 0), funder, "", null, null, amounts, List.of()));
			}
		}
		if (lines.isEmpty()) {
			cells.refuse("bailleurs", "manque : il faut au moins un bailleur");
		}
		return lines;
	}

	private @Nullable Line line(RowReader row) {
		String funder = row.text("bailleur", 200);
		if (funder == null) {
			row.require("bailleur");
			return null;
		}
		return new Line(new UUID(0, 0), funder, "", row.text("intitule", 200),
				row.integer("enveloppe", Unit.EUROS, 1, MAX_EUROS), amounts(row), rules(row));
	}

	private List<Rule> rules(RowReader row) {
		JsonNode node = row.node("regles");
		try {
			List<Rule> rules = (node != null && !node.isNull())
					? CallJson.readRules(node.toString()).stream().map(this::coded).toList() : List.of();
			if (rules.stream().allMatch(this::meansSomething)) {
				return rules;
			}
			row.refuse("regles", "règle vide, région ou zone inconnue");
			return List.of();
		}
		catch (JacksonException ex) {
			row.refuse("regles", "règle inconnue ou mal écrite");
			return List.of();
		}
	}

	/** Countries left out, by code where a name says one. */
	private @Nullable Rule coded(@Nullable Rule rule) {
		return (rule instanceof Rule.DacCountry dac) ? new Rule.DacCountry(dac.excluded()
			.stream()
			.map((typed) -> this.zones.country(typed).map(Zone::code).orElse(typed))
			.toList()) : rule;
	}

	private boolean meansSomething(@Nullable Rule rule) {
		return switch (rule) {
			case null -> false;
			case Rule.SeatInRegion seat ->
				seat.regions().stream().allMatch((code) -> code.matches("[0-9]{2}|9[78][0-9]"));
			case Rule.DacCountry dac -> dac.excluded().stream().allMatch((code) -> this.zones.find(code).isPresent());
			default -> true;
		};
	}

	static Amounts amounts(RowReader from) {
		Integer min = from.integer("montant_min", Unit.EUROS, 0, MAX_EUROS);
		Integer max = from.integer("montant_max", Unit.EUROS, 0, MAX_EUROS);
		if (min != null && max != null && min > max) {
			from.refuse("montant_min", "est au-dessus de montant_max");
		}
		return new Amounts(min, max, from.integer("taux_max", Unit.PERCENT, 1, 100));
	}

}
