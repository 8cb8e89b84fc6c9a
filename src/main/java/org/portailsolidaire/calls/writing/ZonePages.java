package org.portailsolidaire.calls.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Zones to choose from: those chosen, then a tree, or what a word finds. */
@Component
class ZonePages {

	private static final int MOST_FOUND = 60;

	private final Zones zones;

	ZonePages(Zones zones) {
		this.zones = zones;
	}

	/**
	 * A zone of the page.
	 *
	 * @param inside those it is divided into that are not chosen yet
	 */
	public record ZoneView(String code, String name, String within, List<ZoneView> inside) {
	}

	void prepare(Form form, String looked, Model model, Words words) {
		Locale locale = words.locale();
		List<String> chosen = Stream.concat(form.values("zones").stream(), form.values("exclues").stream())
			.distinct()
			.toList();
		model.addAttribute("chosenZones",
				chosen.stream()
					.flatMap((code) -> this.zones.find(code).stream())
					.map((zone) -> view(zone, locale))
					.toList());
		model.addAttribute("looked", looked.strip());
		if (!looked.isBlank()) {
			model.addAttribute("found",
					this.zones.matching(looked)
						.stream()
						.filter((zone) -> !chosen.contains(zone.code()))
						.limit(MOST_FOUND)
						.map((zone) -> view(zone, locale))
						.toList());
			model.addAttribute("tree", List.of());
			return;
		}
		model.addAttribute("found", List.of());
		List<ZoneView> tree = new ArrayList<>(inside(this.zones.world(), chosen, locale));
		model.addAttribute("tree", tree);
		model.addAttribute("whole",
				Stream
					.concat(Stream.of(this.zones.world()),
							this.zones.all()
								.stream()
								.filter((zone) -> zone.kind() == Zone.Kind.LIST || zone.kind() == Zone.Kind.GROUPING))
					.filter((zone) -> !chosen.contains(zone.code()))
					.map((zone) -> view(zone, locale))
					.toList());
	}

	private List<ZoneView> inside(Zone zone, List<String> chosen, Locale locale) {
		if (zone.kind() == Zone.Kind.COUNTRY) {
			return List.of();
		}
		return this.zones.children(zone.code(), locale)
			.stream()
			.map((child) -> new ZoneView(chosen.contains(child.code()) ? "" : child.code(), child.name(locale), "",
					inside(child, chosen, locale)))
			.filter((child) -> !child.code().isEmpty() || !child.inside().isEmpty())
			.toList();
	}

	private ZoneView view(Zone zone, Locale locale) {
		return new ZoneView(zone.code(), zone.name(locale),
				this.zones.ancestors(zone.code()).stream().findFirst().map((holder) -> holder.name(locale)).orElse(""),
				List.of());
	}

}
