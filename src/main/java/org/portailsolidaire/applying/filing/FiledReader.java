package org.portailsolidaire.applying.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.portailsolidaire.applying.form.SectionText.Line;
import org.portailsolidaire.applying.steps.BudgetPages.Panel;
import org.portailsolidaire.applying.filing.FiledAccess.FiledDossier;
import org.portailsolidaire.applying.steps.RuleViews.LineView;
import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.calls.eligibility.LineAnswer;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.DossierReader;
import org.portailsolidaire.applying.applications.FrozenFiling;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.form.FieldWords;
import org.portailsolidaire.applying.form.FiledDocument;
import org.portailsolidaire.applying.form.ProjectDay;
import org.portailsolidaire.applying.form.SectionText;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.platform.drafting.Typed;
import org.portailsolidaire.applying.steps.BudgetPages;
import org.portailsolidaire.applying.steps.RuleViews;
import org.portailsolidaire.applying.steps.Sections;

import org.springframework.stereotype.Component;

/**
 * What was filed, in words: as the team reads it. Whoever asks was let in by the caller.
 */
@Component
public class FiledReader {

	private final FiledAccess dossiers;

	private final Sections sections;

	private final FieldWords values;

	private final DossierReader reader;

	private final BudgetPages budgets;

	private final RuleViews rules;

	FiledReader(FiledAccess dossiers, Sections sections, FieldWords values, DossierReader reader, BudgetPages budgets,
			RuleViews rules) {
		this.dossiers = dossiers;
		this.sections = sections;
		this.values = values;
		this.reader = reader;
		this.budgets = budgets;
		this.rules = rules;
	}

	/**
	 * A filing.
	 *
	 * @param figures what one looks at first: aid, total, share, months
	 * @param association what the profile said that day
	 * @param lasting the documents of the association that were current that day
	 * @param panel what the budget comes to
	 * @param lines what the rules say, as on the day it was first filed
	 */
	public record Filed(Seal seal, List<Choice> figures, List<Line> association, List<SectionText> sections,
			List<Document> pieces, List<Document> lasting, Panel panel, List<LineView> lines) {
	}

	/**
	 * What proves a filing.
	 *
	 * @param number from 1
	 * @param quality as what it was signed
	 */
	public record Seal(int number, Instant filedAt, String sha256, String signer, String quality) {
	}

	/**
	 * A document that was filed.
	 *
	 * @param name of the file
	 */
	public record Document(int number, String title, String name, DocumentId id, String sha256) {
	}

	/** One of the filings of a dossier, in words. */
	public Optional<Filed> find(ApplicationId id, int number, Words words) {
		return this.dossiers.find(id, number).map((dossier) -> filed(dossier, words));
	}

	private Filed filed(FiledDossier dossier, Words words) {
		FrozenFiling content = dossier.filing();
		Opened opened = dossier.opened();
		StepLabels labels = new StepLabels(content.call(), words);
		Form form = opened.of(Step.BUDGET).form();
		Budget budget = DossierReader.budget(content.call(), form, StepReader.activities(opened.of(Step.ACTIVITIES)));
		List<LineAnswer> lines = this.reader.lines(opened, content, budget);
		return new Filed(
				new Seal(content.number(), content.filedAt(), content.sha256(), content.signer(), content.quality()),
				figures(opened, budget, words), profile(content, words),
				StepReader.steps(content.call())
					.stream()
					.filter((step) -> step != Step.DOCUMENTS)
					.map((step) -> this.sections.of(step, content.call(), opened.typed(), (any, name) -> true, labels))
					.toList(),
				documents(content.pieces(), words), documents(content.lasting(), words),
				this.budgets.panel(budget, lines, form, words), this.rules.lines(opened, lines, words));
	}

	/** The documents of a filing: those of the dossier, then those of the association. */
	public Optional<List<Document>> documents(ApplicationId id, int number, Words words) {
		return this.dossiers.find(id, number)
			.map((dossier) -> Stream
				.concat(documents(dossier.filing().pieces(), words).stream(),
						documents(dossier.filing().lasting(), words).stream())
				.toList());
	}

	private List<Line> profile(FrozenFiling content, Words words) {
		return content.profile()
			.entrySet()
			.stream()
			.map((one) -> new Line(FieldWords.profile(one.getKey(), words),
					this.values.profile(one.getKey(), one.getValue(), words)))
			.toList();
	}

	private static List<Document> documents(List<FiledDocument> documents, Words words) {
		return documents.stream()
			.map((one) -> new Document(one.number(), FieldWords.title(one, words), one.name(),
					new DocumentId(UUID.fromString(one.id())), one.sha256()))
			.toList();
	}

	public static List<Choice> figures(Opened opened, Budget budget, Words words) {
		List<Choice> figures = new ArrayList<>();
		figures.add(new Choice(words.formats().euros(budget.granted()), words.text("dossier.champ.budget.aide")));
		figures.add(new Choice(words.formats().euros(budget.total()), words.text("papier.budget-total")));
		if (budget.eligible() > 0) {
			figures.add(new Choice(words.formats().tenthsOfPercent(Budget.tenths(budget.granted(), budget.eligible())),
					words.text("papier.part")));
		}
		months(opened.of(Step.PROJECT)).ifPresent(
				(months) -> figures.add(new Choice(words.count("papier.mois", months), words.text("papier.duree"))));
		return List.copyOf(figures);
	}

	private static Optional<Integer> months(Typed project) {
		LocalDate from = ProjectDay.of(project.one("debut"));
		LocalDate to = ProjectDay.of(project.one("fin"));
		return (from != null && to != null)
				? Optional.of((int) ChronoUnit.MONTHS.between(from, to.plusDays(1))).filter((months) -> months > 0)
				: Optional.empty();
	}

}
