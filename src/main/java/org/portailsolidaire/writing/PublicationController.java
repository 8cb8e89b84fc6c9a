package org.portailsolidaire.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.CallRegister;
import org.portailsolidaire.calls.CallRegister.Known;
import org.portailsolidaire.calls.CallState;
import org.portailsolidaire.gestion.Desk;
import org.portailsolidaire.gestion.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Choice;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;
import org.portailsolidaire.writing.Publishing.Order;
import org.portailsolidaire.writing.Publishing.Refusal;
import org.portailsolidaire.writing.WritingDesk.Opened;
import org.portailsolidaire.writing.WrittenCall.Schedule;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A call as a whole: what is missing, its publication, its approval, its versions. */
@Controller
@RequestMapping(WritingDesk.PATH + "/" + Desk.ID)
class PublicationController {

	private static final int LONGEST_NOTE = 1000;

	private static final int LONGEST_REASON = 2000;

	private final WritingDesk desk;

	private final Publishing publishing;

	private final Approval approval;

	private final CallRegister calls;

	PublicationController(WritingDesk desk, Publishing publishing, Approval approval, CallRegister calls) {
		this.desk = desk;
		this.publishing = publishing;
		this.approval = approval;
		this.calls = calls;
	}

	/** Something to put right, with the field where it is. */
	public record PointView(String path, String where, String key, Object[] parameters) {
	}

	/** A version that was published. */
	public record VersionView(int number, String when, String note) {
	}

	@GetMapping
	String overview(@PathVariable UUID id, @RequestParam(defaultValue = "") String fait,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale) {
		return page(id, Form.empty(), fait, actor, model, locale);
	}

	private String page(UUID id, Form form, String done, Actor actor, Model model, Locale locale) {
		Opened opened = this.desk.read(id, actor);
		WrittenCall call = opened.call();
		Writer writer = Writer.of(actor);
		Known known = this.calls.find(call.id()).orElseThrow();
		Words words = this.desk.show(opened, null, done, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("points",
				opened.reading().faults().stream().map((fault) -> point(opened, fault, words)).toList());
		model.addAttribute("versions",
				this.calls.versions(call.id())
					.stream()
					.map((version) -> new VersionView(version.number(), Sayings.moment(version.publishedAt(), words),
							(version.note() != null) ? version.note() : ""))
					.toList());
		model.addAttribute("public", known.version() > 0);
		model.addAttribute("archived", call.state() == CallState.ARCHIVED);
		model.addAttribute("changes", call.hasChanges());
		EarlierClosing earlier = EarlierClosing.of(known, opened.reading().content());
		model.addAttribute("sooner", (earlier != null) ? earlier.sentence(words) : "");
		model.addAttribute("approvalNeeded", this.publishing.needsApproval(call, writer));
		model.addAttribute("asked", call.isAsked());
		model.addAttribute("mayAnswer", writer.team() && call.isAsked());
		model.addAttribute("returnedFor", call.returnedFor());
		model.addAttribute("revision", call.revision());
		model.addAttribute("scheduled", scheduled(call.schedule(), words));
		model.addAttribute("whens", List.of(new Choice("maintenant", words.text("ecrire.publier.maintenant")),
				new Choice("plus-tard", words.text("ecrire.publier.plus-tard"))));
		return "writing/ensemble";
	}

	private static String scheduled(@Nullable Schedule schedule, Words words) {
		return (schedule != null) ? words.text("ecrire.programme-le", Sayings.moment(schedule.at(), words)) : "";
	}

	private static PointView point(Opened opened, Fault fault, Words words) {
		boolean item = fault.part().item() > 0;
		String where = item ? WritingDesk.name(opened, fault.part(), words)
				: words.text("ecrire.nav." + fault.part().section().path());
		return new PointView(opened.call().path() + "/" + fault.part().path() + "?verifier=oui#" + fault.field(), where,
				fault.key(), fault.parameters().toArray());
	}

	@PostMapping("/publication")
	String publish(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		Form form = Form.of(sent);
		boolean later = form.chosen("quand", "plus-tard");
		Instant at = later ? instant(form) : null;
		if (!later && !form.chosen("quand", "maintenant")) {
			form.refuse("quand", "ecrire.publier.quand.manque");
		}
		unread(id, form, actor);
		Order order = new Order(at, form.lines("note", LONGEST_NOTE), form.chosen("avancer", "oui"));
		if (!form.isRefused()) {
			List<Refusal> refusals = this.publishing.publish(id, order, Writer.of(actor), actor);
			if (refusals.isEmpty() || refusals.equals(List.of(Refusal.NO_CHANGE))) {
				return "redirect:" + WritingDesk.PATH + "/" + id + "?fait="
						+ ((later && refusals.isEmpty()) ? "programme" : "publie");
			}
			refusals.forEach((refusal) -> form.refuse(field(refusal, later), "ecrire.refus." + Sayings.word(refusal)));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(id, form, "", actor, model, locale);
	}

	/** Notes that someone changed the call after the page that is sent was read. */
	private void unread(UUID id, Form form, Actor actor) {
		WrittenCall call = this.desk.open(id, actor).call();
		String read = form.value("revision");
		if (!read.isEmpty() && call.hasChanges() && !read.equals(Integer.toString(call.revision()))) {
			form.refuse("publier", "ecrire.refus.change");
		}
	}

	private static @Nullable Instant instant(Form form) {
		LocalDate day = Days.day(form, "jour");
		LocalTime hour = Days.hour(form, "heure");
		if (day == null) {
			form.refuse("jour", "ecrire.publier.jour.manque");
			return null;
		}
		return ZonedDateTime.of(day, (hour != null) ? hour : LocalTime.of(9, 0), ParisTime.ZONE).toInstant();
	}

	private static String field(Refusal refusal, boolean later) {
		return switch (refusal) {
			case FAULTS -> "points";
			case NOTE -> "note";
			case SOONER -> "avancer";
			case PAST -> "jour";
			case CLOSED -> later ? "jour" : "publier";
			case NO_CHANGE, APPROVAL, ARCHIVED -> "publier";
		};
	}

	@PostMapping("/publication/retrait")
	String unschedule(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return after(id, this.publishing.unschedule(id, Writer.of(actor), actor), "deprogramme");
	}

	@PostMapping("/archivage")
	String archive(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return after(id, this.publishing.archive(id, Writer.of(actor), actor), "archive");
	}

	@PostMapping("/adresse")
	String move(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return after(id, this.publishing.move(id, Writer.of(actor), actor), "adresse");
	}

	@PostMapping("/approbation")
	String ask(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return after(id, this.approval.ask(id, Writer.of(actor), actor), "demande");
	}

	@PostMapping("/approbation/accord")
	String approve(@PathVariable UUID id, @RequestParam(defaultValue = "") String revision,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		int read = revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1;
		boolean approved = this.approval.approve(id, read, actor);
		boolean already = !approved && this.desk.read(id, actor).call().isApproved();
		return after(id, approved || !already, approved ? "approuve" : Sayings.CHANGED_SINCE);
	}

	@PostMapping("/approbation/renvoi")
	String returnFor(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Form form = Form.of(sent);
		String reason = form.lines("motif", LONGEST_REASON);
		if (reason.isEmpty()) {
			form.refuse("motif", "ecrire.renvoi.motif");
		}
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(id, form, "", actor, model, locale);
		}
		return after(id, this.approval.returnFor(id, reason, actor), "renvoye");
	}

	private static String after(UUID id, boolean done, String what) {
		return "redirect:" + WritingDesk.PATH + "/" + id + "?fait=" + (done ? what : "rien");
	}

}
