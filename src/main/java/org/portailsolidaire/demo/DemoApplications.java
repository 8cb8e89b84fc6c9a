package org.portailsolidaire.demo;

import org.portailsolidaire.platform.drafting.Edit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

import org.portailsolidaire.applying.applications.ApplicationBeginning.Begun;
import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.applications.ApplicationBeginning;
import org.portailsolidaire.applying.applications.ApplicationQuery;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.Step;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The made-up dossiers of a demo world, written as people write them. */
@Service
public class DemoApplications {

	private static final TypeReference<List<Dossier>> DOSSIERS = new TypeReference<>() {
	};

	private static final Pattern DAY = Pattern.compile("J([+-][0-9]{1,4})");

	private static final String GRANT = "aide:";

	private final ApplicationBeginning beginning;

	private final FieldWriting writing;

	private final Memberships memberships;

	private final CallRegister calls;

	private final DemoPieces pieces;

	private final JdbcClient jdbc;

	DemoApplications(ApplicationBeginning beginning, FieldWriting writing, Memberships memberships, CallRegister calls,
			DemoPieces pieces, JdbcClient jdbc) {
		this.pieces = pieces;
		this.beginning = beginning;
		this.writing = writing;
		this.memberships = memberships;
		this.calls = calls;
		this.jdbc = jdbc;
	}

	/**
	 * A dossier of the file.
	 *
	 * @param appel reference of the call, among those of the demo
	 * @param etapes by step and field; {@code J+30} is a day counted from the making of
	 * the world, {@code aide:0} the aid asked of the first line
	 * @param pieces what is joined, made on the spot
	 * @param qualite of who files it; null for one that stays a draft
	 */
	record Dossier(String association, String appel, String projet, Map<String, Map<String, List<String>>> etapes,
			List<DemoPieces.Piece> pieces, @Nullable String qualite) {
	}

	/**
	 * Makes them, in a world that has none.
	 * @param holder may write in their associations
	 */
	@Transactional
	public void make(PersonId holder, String json, LocalDate today) {
		ApplicationQuery.JSON.readValue(json, DOSSIERS).forEach((dossier) -> make(dossier, holder, today));
	}

	private void make(Dossier dossier, PersonId holder, LocalDate today) {
		Known call = this.jdbc.sql("select slug from call where source = 'demo' and reference = ?")
			.param(dossier.appel())
			.query(String.class)
			.optional()
			.flatMap(this.calls::published)
			.orElseThrow();
		Standing standing = this.memberships.standing(holder, OrganisationKind.ASSOCIATION, dossier.association())
			.orElseThrow();
		Begun begun = this.beginning.begin(call, standing, null, dossier.projet(), "", holder).orElseThrow();
		CallContent content = Objects.requireNonNull(call.content());
		dossier.etapes().forEach((path, fields) -> {
			List<Edit> sent = new ArrayList<>();
			fields.forEach((name, values) -> sent
				.add(new Edit(name(name, content), values.stream().map((value) -> day(value, today)).toList(), 1)));
			this.writing.write(begun.number(), Step.of(path).orElseThrow(), sent, holder);
		});
		this.pieces.join(begun.number(), holder, dossier.pieces(), dossier.qualite());
	}

	private static String name(String name, CallContent call) {
		return name.startsWith(GRANT)
				? BudgetReader.grantField(CallLines.keys(call).get(Integer.parseInt(name.substring(GRANT.length()))))
				: name;
	}

	private static String day(String value, LocalDate today) {
		Matcher day = DAY.matcher(value);
		return day.matches() ? today.plusDays(Integer.parseInt(day.group(1))).toString() : value;
	}

}
