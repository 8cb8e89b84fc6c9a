package org.portailsolidaire.applying.steps;

import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.ApplicationQuery;
import org.portailsolidaire.applying.applications.FieldBounds;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepField;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The step of the local partner, for the partner who fills it in without being a member:
 * the caller knows that they may. Nothing else of the dossier is read or written here.
 */
@Service
public class PartnerSection {

	private static final String AGREEMENT = "convention";

	private final Drafts drafts;

	private final ApplicationQuery rows;

	private final FieldWriting fields;

	private final JdbcClient jdbc;

	PartnerSection(Drafts drafts, ApplicationQuery rows, FieldWriting fields, JdbcClient jdbc) {
		this.drafts = drafts;
		this.rows = rows;
		this.fields = fields;
		this.jdbc = jdbc;
	}

	/**
	 * A field that a partner fills in.
	 *
	 * @param kind {@code line}, {@code text}, {@code email} or {@code country}
	 * @param longest characters, at most; 0 for a country
	 */
	public record Field(String name, String kind, int longest, boolean required, String value) {

		/** Whether more is typed than a dossier takes. */
		public boolean isTooLong() {
			return this.longest > 0 && this.value.length() > this.longest;
		}

	}

	/** The step as it is now, and the few words of its dossier that a partner reads. */
	public record Section(Drafts.Draft draft, int revision, List<Field> fields) {
	}

	/**
	 * A field that someone else changed since it was read.
	 *
	 * @param by name of who did, null when it was the partner
	 */
	public record Difference(String field, String mine, String theirs, @Nullable String by) {
	}

	/**
	 * What became of what was sent: the fields that changed, and those that wait for a
	 * choice.
	 *
	 * @param full whether nothing was written because the dossier has no room for it
	 */
	public record Written(int revision, boolean changed, List<Difference> differences, boolean full) {
	}

	/**
	 * The step of a draft, which may be newer than its revision but never older; empty
	 * for what is no draft any more.
	 */
	public Optional<Section> read(ApplicationId id) {
		return this.drafts.find(id).filter(Drafts.Draft::draft).map((draft) -> {
			int revision = this.jdbc.sql("select revision from application where id = ?")
				.param(id.value())
				.query(Integer.class)
				.single();
			Typed typed = this.rows.typed(id).getOrDefault(Step.PARTNER, Typed.NOTHING);
			return new Section(draft, revision, all().stream().map((field) -> field(field, typed)).toList());
		});
	}

	/**
	 * Writes fields that are the partner's, each on top of the version that was read;
	 * empty for what is no draft any more.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Written> write(ApplicationId id, List<Edit> edits) {
		Set<String> names = all().stream().map(StepField::name).collect(Collectors.toSet());
		return Optional
			.of(this.fields.writeAsPartner(id, edits.stream().filter((edit) -> names.contains(edit.name())).toList()))
			.filter((saved) -> saved.isAllowed() || saved.full())
			.map(PartnerSection::written);
	}

	private static Written written(Saved saved) {
		return new Written(saved.revision(), saved.changed(),
				saved.conflicts()
					.stream()
					.map((one) -> new Difference(one.mine().name(), String.join("\n", one.mine().values()),
							String.join("\n", one.theirs()), one.by()))
					.toList(),
				saved.full());
	}

	/** Whether a text is longer than what its field keeps. */
	public static boolean isTooLong(String field, String value) {
		FieldBounds bounds = new FieldBounds(Step.PARTNER, () -> {
			throw new IllegalStateException("The step of the partner is the same for all calls");
		});
		return bounds.isTooLong(new Edit(field, List.of(value), 0));
	}

	/** What is signed between the two is for the association to say. */
	private static List<StepField> all() {
		return Step.PARTNER.fields().stream().filter((field) -> !field.name().equals(AGREEMENT)).toList();
	}

	private static Field field(StepField field, Typed typed) {
		return new Field(field.name(), field.kind().code(), field.longest(), field.required(), typed.one(field.name()));
	}

}
