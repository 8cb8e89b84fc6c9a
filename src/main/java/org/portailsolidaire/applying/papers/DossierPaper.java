package org.portailsolidaire.applying.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.papers.PaperEntries.Block;
import org.portailsolidaire.applying.papers.PaperEntries.Entry;
import org.portailsolidaire.applying.papers.PaperEntries.Grid;
import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationState;
import org.portailsolidaire.applying.applications.DossierReader;
import org.portailsolidaire.applying.applications.FilingReceipt;
import org.portailsolidaire.applying.applications.FrozenFiling;
import org.portailsolidaire.applying.applications.FrozenFilings;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.ReceiptQuery;
import org.portailsolidaire.applying.filing.FiledReader;
import org.portailsolidaire.applying.form.ActivityCalendar;
import org.portailsolidaire.applying.form.BudgetRows;
import org.portailsolidaire.applying.form.FieldWords;
import org.portailsolidaire.applying.form.Moments;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.applying.steps.ApplicationFrame;
import org.portailsolidaire.applying.steps.BudgetPages;
import org.portailsolidaire.applying.steps.ProfilePages;

import org.springframework.stereotype.Component;

/** A dossier on paper: a draft as it is now, or what was filed, word for word. */
@Component
class DossierPaper {

	private final ApplicationFrame frame;

	private final ReceiptQuery receipts;

	private final FrozenFilings contents;

	private final FieldWords values;

	private final ProfilePages profiles;

	private final PaperEntries entries;

	private final BudgetPages budgets;

	private final Clock clock;

	DossierPaper(ApplicationFrame frame, ReceiptQuery receipts, FrozenFilings contents, FieldWords values,
			ProfilePages profiles, PaperEntries entries, BudgetPages budgets, Clock clock) {
		this.frame = frame;
		this.receipts = receipts;
		this.contents = contents;
		this.values = values;
		this.profiles = profiles;
		this.entries = entries;
		this.budgets = budgets;
		this.clock = clock;
	}

	/** A step on paper. */
	public record StepView(String path, String title, List<Entry> entries, @Nullable Grid grid, List<Block> blocks) {
	}

	/** A document: its number, its title, and what proves that it is the one filed. */
	public record PieceView(String number, String title, String file, String sha256) {
	}

	/** All that the paper says of a draft, or of the last filing. */
	Map<String, Object> model(Opened now, Words words) {
		return model(now, now.application().isDraft() ? null : this.receipts.find(now.application(), 0).orElse(null),
				words);
	}

	/** All that the paper says of a filing; of what is written now when there is none. */
	Map<String, Object> model(Opened now, @Nullable FilingReceipt receipt, Words words) {
		FrozenFiling filed = (receipt != null)
				? this.contents.find(now.application().id(), receipt.number()).orElse(null) : null;
		Opened opened = (filed != null) ? filed.opened(now) : now;
		StepLabels labels = new StepLabels(opened.content(), words);
		Budget budget = DossierReader.budget(opened.content(), opened.of(Step.BUDGET).form(),
				StepReader.activities(opened.of(Step.ACTIVITIES)));
		Map<String, Object> model = new HashMap<>();
		model.put("number", now.application().number());
		model.put("title", opened.title());
		model.put("summary", PaperEntries.cut(opened.of(Step.PROJECT).one("resume")));
		model.put("call", opened.content().title());
		model.put("organisation", (filed != null) ? filed.organisation() : now.standing().name());
		model.put("status", this.frame.head(now, words).status());
		model.put("mark", now.application().isDraft() ? words.text("papier.brouillon")
				: (now.application().state() == ApplicationState.WITHDRAWN) ? words.text("papier.retire") : "");
		model.put("printed", Moments.text(this.clock.instant(), words));
		model.put("figures", FiledReader.figures(opened, budget, words));
		model.put("profile", (filed != null) ? known(filed, words) : this.profiles.known(now, words));
		model.put("steps",
				StepReader.steps(opened.content()).stream().map((step) -> step(step, opened, labels)).toList());
		model.put("calendar", ActivityCalendar.of(opened.of(Step.ACTIVITIES), words));
		model.put("budget", BudgetPaper.of(BudgetRows.of(opened.content(), opened.of(Step.BUDGET), budget, words),
				this.budgets.panel(budget, List.of(), Form.empty(), words)));
		model.put("pieces", pieces(now, filed, words));
		if (receipt != null && filed != null) {
			model.put("filing", filing(receipt, words));
			model.put("declarations", filed.declarations());
			model.put("sha256", receipt.sha256());
		}
		return model;
	}

	private List<Choice> known(FrozenFiling filed, Words words) {
		return filed.profile()
			.entrySet()
			.stream()
			.map((one) -> new Choice(this.values.profile(one.getKey(), one.getValue(), words),
					FieldWords.profile(one.getKey(), words)))
			.toList();
	}

	private StepView step(Step step, Opened opened, StepLabels labels) {
		return new StepView(step.path(), labels.of(step), this.entries.of(step, opened, labels),
				(step == Step.OBJECTIVES) ? this.entries.grid(step, opened, labels) : null,
				(step == Step.ACTIVITIES) ? this.entries.blocks(step, opened, labels) : List.of());
	}

	private static List<PieceView> pieces(Opened now, @Nullable FrozenFiling filed, Words words) {
		if (filed == null) {
			return now.pieces()
				.stream()
				.map((piece) -> new PieceView(words.text("dossier.piece", piece.number()), piece.title(), "", ""))
				.toList();
		}
		List<PieceView> pieces = new ArrayList<>();
		filed.pieces()
			.forEach((one) -> pieces
				.add(new PieceView(words.text("dossier.piece", one.number()), one.title(), one.name(), one.sha256())));
		filed.lasting()
			.forEach((one) -> pieces.add(new PieceView(words.text("papier.durable"), FieldWords.title(one, words),
					one.name(), one.sha256())));
		return List.copyOf(pieces);
	}

	/** What proves the filing. */
	static List<Choice> filing(FilingReceipt receipt, Words words) {
		return List.of(
				new Choice(words.text("dossier.recepisse.paris", Moments.text(receipt.filedAt(), words),
						Moments.seconds(receipt.filedAt())), words.text("dossier.recepisse.instant")),
				new Choice(receipt.signer() + ", " + receipt.quality(), words.text("dossier.recepisse.signe")));
	}

}
