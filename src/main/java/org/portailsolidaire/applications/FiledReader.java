package org.portailsolidaire.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.portailsolidaire.applications.FrozenFiling.FiledDocument;
import org.portailsolidaire.budget.Budget;
import org.portailsolidaire.documents.DocumentId;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Component;

/**
 * What was filed, in words: as the team reads it. Whoever asks was let in by the caller.
 */
@Component
public class FiledReader {

	private final FrozenFilings contents;

	private final FiledWords values;

	FiledReader(FrozenFilings contents, FiledWords values) {
		this.contents = contents;
		this.values = values;
	}

	/**
	 * A filing.
	 *
	 * @param number from 1
	 * @param association what the profile said that day
	 * @param lasting the documents of the association that were current that day
	 */
	public record Filed(int number, Instant filedAt, String sha256, String signer, String quality, String granted,
			String total, List<Line> association, List<Section> sections, List<Document> pieces,
			List<Document> lasting) {
	}

	/**
	 * A step of what was filed.
	 *
	 * @param step its word in addresses
	 * @param spent lines of expenses, for the step of the budget alone
	 * @param paid lines of income, for it alone
	 */
	public record Section(String step, String label, List<Group> groups, List<Spent> spent, List<Paid> paid) {
	}

	/**
	 * Fields that go together.
	 *
	 * @param legend "Activité 1", or empty
	 */
	public record Group(String legend, List<Line> lines) {
	}

	/** A field and what is written in it. */
	public record Line(String label, String value) {
	}

	/** An expense. */
	public record Spent(String category, String label, String detail, String amount) {
	}

	/** An income. */
	public record Paid(String source, String label, String detail, String amount) {
	}

	/**
	 * A document that was filed.
	 *
	 * @param name of the file
	 */
	public record Document(int number, String title, String name, DocumentId id, String sha256) {
	}

	/** The last filing of a dossier, in words. */
	public Optional<Filed> last(ApplicationId id, Words words) {
		return this.contents.last(id).map((content) -> filed(content, words));
	}

	/** One of the filings of a dossier, in words. */
	public Optional<Filed> find(ApplicationId id, int number, Words words) {
		return this.contents.find(id, number).map((content) -> filed(content, words));
	}

	private Filed filed(FrozenFiling content, Words words) {
		StepLabels labels = new StepLabels(content.call(), words);
		Formats formats = words.formats();
		return new Filed(content.number(), content.filedAt(), content.sha256(), content.signer(), content.quality(),
				formats.euros(content.granted()), formats.euros(content.total()), profile(content, words),
				StepReader.steps(content.call())
					.stream()
					.filter((step) -> step != Step.DOCUMENTS)
					.map((step) -> section(step, content, labels))
					.toList(),
				documents(content.pieces(), words), documents(content.lasting(), words));
	}

	private Section section(Step step, FrozenFiling content, StepLabels labels) {
		if (step == Step.BUDGET) {
			return budget(content, labels);
		}
		Typed typed = content.typed(step);
		List<Group> groups = new ArrayList<>();
		groups.add(new Group("", this.values.lines(step, typed, labels)));
		StepReader.lines(step, typed.form())
			.forEach((line) -> groups
				.add(new Group(labels.words().text("dossier.lignes." + step.path() + ".une", line + 1),
						this.values.line(step, line, typed, labels))));
		return new Section(step.path(), labels.of(step),
				groups.stream().filter((group) -> !group.lines().isEmpty()).toList(), List.of(), List.of());
	}

	private Section budget(FrozenFiling content, StepLabels labels) {
		Words words = labels.words();
		Formats formats = words.formats();
		Typed typed = content.typed(Step.BUDGET);
		Budget budget = DossierReader.budget(content.call(), typed.form(),
				StepReader.activities(content.typed(Step.ACTIVITIES)));
		List<Spent> spent = budget.expenses()
			.stream()
			.map((one) -> new Spent(coded("categorie", one.category().code(), words), one.label(),
					joined(words.text(one.inKind() ? "budget.nature" : "budget.argent"),
							words.text(one.eligible() ? "budget.eligible.oui" : "budget.eligible.non"),
							words.text(one.local() ? "budget.lieu.place" : "budget.lieu.france")),
					formats.euros(one.amount())))
			.toList();
		List<String> keys = CallLines.keys(content.call());
		Stream<Paid> grants = budget.grants()
			.entrySet()
			.stream()
			.filter((grant) -> grant.getValue() > 0)
			.map((grant) -> new Paid(words.text("budget.source.aide"),
					CallLines.name(content.call().lines().get(keys.indexOf(grant.getKey()))), "",
					formats.euros(grant.getValue())));
		Stream<Paid> others = budget.incomes()
			.stream()
			.map((one) -> new Paid(coded("source", one.source().code(), words), one.label(),
					joined(words.text(one.inKind() ? "budget.nature" : "budget.argent"),
							words.text(one.secured() ? "budget.etat.acquis" : "budget.etat.sollicite"), one.proof()),
					formats.euros(one.amount())));
		String said = typed.one("precision");
		return new Section(Step.BUDGET.path(), labels.of(Step.BUDGET),
				said.isEmpty() ? List.of()
						: List.of(new Group("", List.of(new Line(words.text("dossier.champ.budget.precision"), said)))),
				spent, Stream.concat(grants, others).toList());
	}

	private static String coded(String kind, String code, Words words) {
		return words.text("budget." + kind + "." + (code.isEmpty() ? "autre" : code));
	}

	private static String joined(String... parts) {
		return String.join(" · ", Stream.of(parts).filter((part) -> !part.isBlank()).toList());
	}

	private List<Line> profile(FrozenFiling content, Words words) {
		return content.profile()
			.entrySet()
			.stream()
			.map((one) -> new Line(FiledWords.profile(one.getKey(), words),
					this.values.profile(one.getKey(), one.getValue(), words)))
			.toList();
	}

	private static List<Document> documents(List<FiledDocument> documents, Words words) {
		return documents.stream()
			.map((one) -> new Document(one.number(), FiledWords.title(one, words), one.name(),
					new DocumentId(java.util.UUID.fromString(one.id())), one.sha256()))
			.toList();
	}

}
