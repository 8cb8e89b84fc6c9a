package org.portailsolidaire.calls.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.WritingAccess;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.FieldNames;
import org.portailsolidaire.calls.writing.Fault;
import org.portailsolidaire.calls.writing.WritingFrame.PointView;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;
import org.portailsolidaire.calls.writing.WrittenCall.Schedule;
import org.portailsolidaire.calls.writing.WrittenCall.Stage;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows a call as a whole: what is missing, its publication, its approval, its versions.
 */
@Component
class OverviewScreen {

	private final WritingAccess access;

	private final WritingFrame frame;

	private final Publishing publishing;

	private final CallRegister calls;

	private final ChangeNote note;

	OverviewScreen(WritingAccess access, WritingFrame frame, Publishing publishing, CallRegister calls,
			ChangeNote note) {
		this.access = access;
		this.frame = frame;
		this.publishing = publishing;
		this.calls = calls;
		this.note = note;
	}

	/** A version that was published. */
	public record VersionView(int number, String when, String note) {
	}

	/**
	 * What is asked of the team, and what it answered.
	 *
	 * @param needed whether the reader cannot publish without it
	 * @param mayAsk whether the reader may ask, or ask again
	 * @param asked when and by whom it is asked, empty when it is not
	 * @param changed whether the call changed since it was asked
	 * @param approved when and by whom it was approved, empty when it never was
	 * @param outdated whether the call changed since it was approved
	 */
	public record ApprovalView(boolean needed, boolean mayAsk, String asked, boolean changed, String approved,
			boolean outdated) {
	}

	/** The view, with a form that was refused or an empty one. */
	String show(UUID id, Form form, String done, Actor actor, Model model, Locale locale) {
		Opened opened = this.access.read(id, actor);
		WrittenCall call = opened.call();
		Writer writer = Writer.of(actor);
		Known known = this.calls.find(call.id()).orElseThrow();
		Words words = this.frame.show(opened, null, done, actor, model, locale);
		model.addAttribute("form", noted(form, known, opened));
		model.addAttribute("points",
				opened.reading().faults().stream().map((fault) -> point(opened, fault, words)).toList());
		model.addAttribute("versions", versions(call, words));
		model.addAttribute("public", known.version() > 0);
		model.addAttribute("archived", call.state() == CallState.ARCHIVED);
		model.addAttribute("deletable", Archiving.mayDelete(call));
		model.addAttribute("changes", call.hasChanges());
		EarlierClosing earlier = EarlierClosing.of(known, opened.reading().content());
		model.addAttribute("sooner", (earlier != null) ? earlier.sentence(words) : "");
		model.addAttribute("approval", approval(call, writer, words));
		model.addAttribute("mayAnswer", writer.team() && call.isAsked());
		model.addAttribute("returnedFor", call.returnedFor());
		model.addAttribute("revision", call.revision());
		model.addAttribute("scheduled", scheduled(call.schedule(), words));
		model.addAttribute("whens", List.of(new Choice("maintenant", words.text("ecrire.publier.maintenant")),
				new Choice("plus-tard", words.text("ecrire.publier.plus-tard"))));
		return "publication/ensemble";
	}

	/** What changes is written by the portal, until someone writes it. */
	private Form noted(Form form, Known known, Opened opened) {
		CallContent before = known.content();
		if (before == null || form.isRefused() || !opened.call().hasChanges()) {
			return form;
		}
		return Form.filled(Map.of("note", this.note.of(before, opened.reading().content())));
	}

	private List<VersionView> versions(WrittenCall call, Words words) {
		return this.calls.versions(call.id())
			.stream()
			.map((version) -> new VersionView(version.number(), Sayings.moment(version.publishedAt(), words),
					(version.note() != null) ? version.note() : ""))
			.toList();
	}

	private ApprovalView approval(WrittenCall call, Writer writer, Words words) {
		Stage asked = call.asked();
		boolean needed = this.publishing.needsApproval(call, writer);
		return new ApprovalView(needed, needed && call.mayBeAsked(), stage("ecrire.approbation.demandee", asked, words),
				asked != null && asked.revision() != call.revision(),
				stage("ecrire.approbation.approuve", call.approved(), words), !call.isApproved());
	}

	private static String stage(String key, @Nullable Stage stage, Words words) {
		return (stage != null) ? words.text(key, Sayings.moment(stage.at(), words),
				(stage.name() != null) ? stage.name() : words.text("ecrire.equipe")) : "";
	}

	private static String scheduled(@Nullable Schedule schedule, Words words) {
		return (schedule != null) ? words.text("ecrire.programme-le", Sayings.moment(schedule.at(), words)) : "";
	}

	private static PointView point(Opened opened, Fault fault, Words words) {
		boolean item = fault.part().item() > 0;
		String where = item ? WritingFrame.name(opened, fault.part(), words)
				: words.text("ecrire.nav." + fault.part().section().path());
		return new PointView(opened.call().path() + "/" + fault.part().path() + "?verifier=oui#" + fault.field(), where,
				FieldNames.of(fault.part(), fault.field(), words), fault.key(), fault.parameters().toArray());
	}

}
