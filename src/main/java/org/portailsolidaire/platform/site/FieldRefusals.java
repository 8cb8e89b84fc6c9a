package org.portailsolidaire.platform.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;

/** What a form says of what a reader refused: why, and what was probably meant. */
final class FieldRefusals {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	private final Form form;

	private final @Nullable String labels;

	FieldRefusals(Form form, @Nullable String labels) {
		this.form = form;
		this.labels = labels;
	}

	/** A whole number; one that is out of bounds is told them. */
	void whole(String name, Unit unit, Reading.Refused<Integer> refused, int from, int to) {
		Integer offered = refused.offered();
		switch (refused.reason()) {
			case BELOW, ABOVE -> refuse(name, "saisie.bornes." + code(unit), from, to);
			case NOT_WHOLE -> {
				if (offered != null) {
					refuse(name, "saisie.entier." + code(unit), offered);
				}
				else {
					refuse(name, "saisie.bornes." + code(unit), from, to);
				}
			}
			default -> number(name, unit, refused.reason(), offered);
		}
	}

	void decimal(String name, Unit unit, Reading.Refused<BigDecimal> refused) {
		number(name, unit, refused.reason(), refused.offered());
	}

	private void number(String name, Unit unit, Reason reason, @Nullable Number offered) {
		boolean plain = reason == Reason.UNREADABLE && offered == null;
		refuse(name, "saisie.nombre." + (plain ? code(unit) : code(reason, offered)), offered);
	}

	void day(String name, Reading.Refused<LocalDate> refused, LocalDate from, LocalDate to) {
		LocalDate offered = refused.offered();
		String said = (offered != null) ? DAY.format(offered) : null;
		switch (refused.reason()) {
			case BELOW -> refuse(name, "saisie.jour.below", DAY.format(from));
			case ABOVE -> refuse(name, "saisie.jour.above", DAY.format(to));
			default -> refuse(name, "saisie.jour." + code(refused.reason(), said), said);
		}
	}

	void hour(String name, Reading.Refused<LocalTime> refused) {
		refuse(name, "saisie.heure." + code(refused.reason(), null));
	}

	void email(String name, Reading.Refused<EmailAddress> refused) {
		EmailAddress offered = refused.offered();
		String said = (offered != null) ? offered.value() : null;
		refuse(name, "saisie.courriel." + code(refused.reason(), said), said);
	}

	static String code(Reason reason, @Nullable Object offered) {
		return reason.name().toLowerCase(Locale.ROOT).replace('_', '-') + ((offered != null) ? ".offre" : "");
	}

	private static String code(Unit unit) {
		return unit.name().toLowerCase(Locale.ROOT);
	}

	/** Notes what is wrong; what is absent among the parameters is left out. */
	void refuse(String name, String key, @Nullable Object... parameters) {
		List<Object> said = new ArrayList<>();
		for (Object parameter : parameters) {
			if (parameter != null) {
				said.add(parameter);
			}
		}
		this.form.refuse(name, key, said, this.labels);
	}

}
