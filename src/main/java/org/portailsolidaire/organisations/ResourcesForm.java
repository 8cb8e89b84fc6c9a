package org.portailsolidaire.organisations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/** Resources by year, as typed; lines left empty do not count. */
@NullUnmarked
public record ResourcesForm(String version, List<Line> lines) implements SectionForm {

	private static final int FIRST_YEAR = 1990;

	/** A year and its amount. */
	public record Line(String year, String amount) {

		boolean isEmpty() {
			return Typed.line(this.year).isEmpty() && Typed.line(this.amount).isEmpty();
		}

		@Override
		public String toString() {
			return isEmpty() ? "" : this.year + " : " + this.amount;
		}

	}

	static ResourcesForm of(List<YearlyResources> resources, int version) {
		return new ResourcesForm(Integer.toString(version),
				resources.stream()
					.map((year) -> new Line(Integer.toString(year.year()), Integer.toString(year.amount())))
					.toList());
	}

	/** The resources, or nothing when the errors say why. */
	@Nullable List<YearlyResources> toResources(int thisYear, BindingResult errors) {
		TypedFields fields = new TypedFields(errors);
		List<YearlyResources> resources = new ArrayList<>();
		Set<Integer> years = new HashSet<>();
		for (int i = 0; i < Lines.size(this.lines); i++) {
			Line line = this.lines.get(i);
			if (line == null || line.isEmpty()) {
				continue;
			}
			Integer year = fields.optionalNumber("lines[" + i + "].year", line.year(), FIRST_YEAR, thisYear);
			int amount = fields.euros("lines[" + i + "].amount", line.amount());
			if (year == null) {
				fields.refuse("lines[" + i + "].year", "champ.vide");
			}
			else if (!years.add(year)) {
				fields.refuse("lines[" + i + "].year", "champ.annee-double");
			}
			else {
				resources.add(new YearlyResources(year, amount));
			}
		}
		return errors.hasErrors() ? null : resources;
	}

}
