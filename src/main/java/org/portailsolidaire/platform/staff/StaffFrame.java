package org.portailsolidaire.platform.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.platform.staff.RailEntries.Entry;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives each page of the back office its frame, those of other modules among them.
 */
@Component
public class StaffFrame {

	/** An id in an address. */
	public static final String ID = "{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	private final List<Entry> rail;

	private final MessageSource messages;

	StaffFrame(List<RailEntries> rail, MessageSource messages) {
		this.rail = rail.stream()
			.flatMap((one) -> one.all().stream())
			.sorted(Comparator.comparingInt(Entry::rank))
			.toList();
		this.messages = messages;
	}

	/**
	 * An item of the rail.
	 *
	 * @param group whether a line is drawn before it
	 */
	public record RailItem(String path, String icon, String label, boolean current, boolean group) {
	}

	/**
	 * What every page of the back office shows.
	 * @param name of its entry in the rail
	 * @param done what was just done, one of a few words of addresses
	 */
	public Words show(String name, @Nullable String done, Actor actor, Model model, Locale locale) {
		Words words = words(locale);
		boolean administrator = actor.is(Role.ADMINISTRATOR);
		boolean team = administrator || actor.is(Role.STAFF);
		model.addAttribute("rail",
				this.rail.stream()
					.filter((entry) -> has(entry, administrator, team))
					.map((entry) -> new RailItem("/gestion" + entry.path(), entry.icon(),
							words.text("gestion.rail." + entry.name()), entry.name().equals(name), entry.first()))
					.toList());
		model.addAttribute("administrator", administrator);
		model.addAttribute("role", words.text("role."
				+ (administrator ? "administrator" : team ? "staff" : actor.is(Role.FUNDER) ? "funder" : "adviser")));
		model.addAttribute("team", team);
		String undone = Sayings.undone(done, words);
		model.addAttribute("done", (undone != null) ? undone : Sayings.done(done, words));
		model.addAttribute("undone", undone != null);
		return words;
	}

	private static boolean has(Entry entry, boolean administrator, boolean team) {
		return switch (entry.readers()) {
			case ALL -> true;
			case TEAM -> team;
			case ADMINISTRATORS -> administrator;
		};
	}

	/** The words of what is no page. */
	public Words words(Locale locale) {
		return new Words(this.messages, locale);
	}

}
