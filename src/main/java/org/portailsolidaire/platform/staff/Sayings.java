package org.portailsolidaire.platform.staff;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;

/** What the pages of the back office say of dates, roles and acts. */
public final class Sayings {

	/** That nothing was done, because someone changed what the page showed. */
	public static final String CHANGED_SINCE = "change";

	/** What an address says was done, or was not. */
	private static final Pattern DONE = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20}){0,3}");

	private Sayings() {
	}

	/**
	 * The sentence for what an address says was done, null when it says nothing: its
	 * words are those of the module that did it.
	 */
	public static @Nullable String done(@Nullable String what, Words words) {
		return (what != null && DONE.matcher(what).matches()) ? words.find("gestion.fait." + what) : null;
	}

	/** The same for what was not done. */
	public static @Nullable String undone(@Nullable String what, Words words) {
		return (what != null && DONE.matcher(what).matches()) ? words.find("gestion.pas-fait." + what) : null;
	}

	/** "22 novembre 2026, 11 h". */
	public static String moment(Instant instant, Words words) {
		ZonedDateTime time = instant.atZone(ParisTime.ZONE);
		return words.text("gestion.moment", words.formats().date(time.toLocalDate()), words.formats().hour(time));
	}

	public static String day(Instant instant, Words words) {
		return words.formats().date(ParisTime.dayOf(instant));
	}

	/** A constant in addresses and keys: {@code GIVEN_UP} is {@code given-up}. */
	public static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The constant of a word in an address, if it is one. */
	public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
		return Arrays.stream(type.getEnumConstants()).filter((one) -> word(one).equals(word)).findFirst();
	}

	public static String role(Role role, Words words) {
		return words.text("role." + word(role));
	}

	/** Constants to choose from. */
	public static <E extends Enum<E>> List<Choice> choices(String prefix, Iterable<E> constants, Words words) {
		List<Choice> choices = new ArrayList<>();
		constants.forEach((one) -> choices.add(new Choice(word(one), words.text(prefix + word(one)))));
		return List.copyOf(choices);
	}

}
