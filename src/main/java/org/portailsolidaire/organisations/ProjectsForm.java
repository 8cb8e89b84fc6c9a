package org.portailsolidaire.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;

import org.springframework.validation.BindingResult;

/** Earlier projects, as typed; lines left empty do not count. */
@NullUnmarked
public record ProjectsForm(String version, List<Line> lines) implements SectionForm {

	private static final int LONGEST_TITLE = 200;

	private static final int FIRST_YEAR = 1950;

	/** A project that was carried. */
	public record Line(String title, String country, String year, String amount, String funder) {

		boolean isEmpty() {
			return Stream.of(this.title, this.country, this.year, this.amount, this.funder)
				.allMatch((typed) -> Typed.line(typed).isEmpty());
		}

		@Override
		public String toString() {
			return isEmpty() ? "" : String.join(", ", Typed.line(this.title), Typed.line(this.country),
					Typed.line(this.year), Typed.line(this.amount), Typed.line(this.funder));
		}

	}

	static ProjectsForm of(List<EarlierProject> projects, int version) {
		return new ProjectsForm(Integer.toString(version),
				projects.stream()
					.map((project) -> new Line(project.title(), project.country(), Integer.toString(project.year()),
							Integer.toString(project.amount()), project.funder()))
					.toList());
	}

	/** The projects, or nothing when the errors say why. */
	@Nullable List<EarlierProject> toProjects(Zones zones, int thisYear, BindingResult errors) {
		TypedFields fields = new TypedFields(errors);
		List<EarlierProject> projects = new ArrayList<>();
		for (int i = 0; i < Lines.size(this.lines); i++) {
			Line line = this.lines.get(i);
			if (line != null && !line.isEmpty()) {
				read(fields, "lines[" + i + "].", line, zones, thisYear, projects);
			}
		}
		return errors.hasErrors() ? null : projects;
	}

	private static void read(TypedFields fields, String at, Line line, Zones zones, int thisYear,
			List<EarlierProject> projects) {
		String title = fields.line(at + "title", line.title(), LONGEST_TITLE);
		String country = fields.optional(at + "country", line.country(), (code) -> country(zones, code), "champ.choix");
		Integer year = fields.optionalNumber(at + "year", line.year(), FIRST_YEAR, thisYear);
		int amount = fields.euros(at + "amount", line.amount());
		String funder = fields.optionalLine(at + "funder", line.funder(), LONGEST_TITLE);
		if (country == null) {
			fields.refuse(at + "country", "champ.choix");
		}
		if (year == null) {
			fields.refuse(at + "year", "champ.vide");
		}
		if (country != null && year != null) {
			projects.add(new EarlierProject(title, country, year, amount, funder));
		}
	}

	private static Optional<String> country(Zones zones, String code) {
		return zones.find(code).filter((zone) -> zone.kind() == Zone.Kind.COUNTRY).map(Zone::code);
	}

}
