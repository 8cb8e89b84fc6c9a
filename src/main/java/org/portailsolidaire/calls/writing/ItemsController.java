package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.SentForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.Section.PartId;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The funding lines and the questions of a call: listed, added, put in order, removed.
 */
@Controller
@RequestMapping(WritingFrame.PATH + "/" + StaffFrame.ID)
class ItemsController {

	private static final String LIST = "/{list:volets|questions}";

	private static final String ITEM = "/{part:(?:volet|question)-[1-9][0-9]{0,3}}";

	private final WritingAccess access;

	private final WritingFrame frame;

	private final Items items;

	ItemsController(WritingAccess access, WritingFrame frame, Items items) {
		this.access = access;
		this.frame = frame;
		this.items = items;
	}

	/**
	 * A line or a question as it is listed.
	 *
	 * @param detail its amounts, or its kind
	 * @param points what is wrong with it, in sentences
	 */
	public record Row(int item, String path, String name, String detail, String condition, int version, boolean first,
			boolean last, List<Form.Problem> points) {
	}

	@GetMapping(LIST)
	String list(@PathVariable UUID id, @PathVariable String list, @RequestParam(defaultValue = "") String fait,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale) {
		Section section = section(list);
		Opened opened = this.access.read(id, actor);
		Words words = this.frame.show(opened, PartId.of(section), fait, actor, model, locale);
		List<Part> parts = opened.of(section);
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			PartId part = parts.get(i).id();
			rows.add(new Row(part.item(), opened.call().path() + "/" + part.path(),
					WritingFrame.name(opened, part, words), detail(opened, part, words), condition(opened, part, words),
					parts.get(i).version(), i == 0, i == parts.size() - 1,
					opened.reading().of(part).stream().map(Fault::problem).toList()));
		}
		model.addAttribute("items", rows);
		model.addAttribute("next", this.frame.next(opened,
				parts.isEmpty() || section == Section.QUESTION ? PartId.of(section) : parts.getLast().id()));
		model.addAttribute("sorts", (section == Section.QUESTION)
				? Sayings.choices("ecrire.sorte.", Arrays.asList(Question.Kind.values()), words) : List.of());
		model.addAttribute("form", Form.filled(Map.of("sorte", Sayings.word(Question.Kind.SHORT_TEXT))));
		model.addAttribute("list", list);
		model.addAttribute("said", words.text("ecrire.nav." + section.path()));
		model.addAttribute("missing", parts.isEmpty() && section == Section.LINE);
		return "writing/liste";
	}

	private static String detail(Opened opened, PartId part, Words words) {
		LinePart line = opened.reading().lines().get(part.item());
		if (part.section() == Section.LINE) {
			Integer envelope = (line != null) ? line.line().envelope() : null;
			String funder = (line != null) ? line.line().funder() : "";
			return (envelope != null) ? funder + " · " + words.formats().euros(envelope) : funder;
		}
		Question question = question(opened, part);
		return (question != null) ? words.text("ecrire.sorte." + Sayings.word(question.kind())) : "";
	}

	private static @Nullable Question question(Opened opened, PartId part) {
		return opened.reading()
			.content()
			.questions()
			.stream()
			.filter((question) -> question.key().equals(QuestionPart.key(part.item())))
			.findFirst()
			.orElse(null);
	}

	/** On what a question depends: "Si « … » : oui". */
	private static String condition(Opened opened, PartId part, Words words) {
		Question question = (part.section() == Section.QUESTION) ? question(opened, part) : null;
		Question.Condition condition = (question != null) ? question.condition() : null;
		if (condition == null) {
			return "";
		}
		return opened.reading()
			.content()
			.questions()
			.stream()
			.filter((one) -> one.key().equals(condition.question()))
			.findFirst()
			.map((on) -> words.text("ecrire.si.question", on.label(), String.join(", ",
					condition.answers().stream().map((answer) -> PartPages.answer(on, answer, words)).toList())))
			.orElse("");
	}

	@PostMapping(LIST)
	String add(@PathVariable UUID id, @PathVariable String list, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		Section section = section(list);
		PartId added = this.items.add(id, section, Form.of(sent).value("sorte"), Writer.of(actor));
		return "redirect:" + WritingFrame.PATH + "/" + id + "/" + added.path();
	}

	@PostMapping(ITEM + "/place")
	String move(@PathVariable UUID id, @PathVariable String part, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		PartId which = NotFound.unless(Section.part(part));
		Form form = Form.of(sent);
		boolean moved = this.items.move(id, which, form.value("sens"), form.value("rang"), Writer.of(actor));
		return "redirect:" + back(id, which) + "?fait=" + (moved ? "deplace" : "rien") + "#ligne-" + which.item();
	}

	@PostMapping(ITEM + "/suppression")
	String remove(@PathVariable UUID id, @PathVariable String part, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		PartId which = NotFound.unless(Section.part(part));
		boolean removed = this.items.remove(id, which, SentForm.base(Form.of(sent)), Writer.of(actor));
		boolean there = !removed && this.access.read(id, actor).has(which);
		return "redirect:" + back(id, which) + "?fait="
				+ (removed ? "supprime" : there ? Sayings.CHANGED_SINCE : "rien");
	}

	private static String back(UUID id, PartId part) {
		return WritingFrame.PATH + "/" + id + "/" + PartId.of(part.section()).path();
	}

	private static Section section(String list) {
		return list.equals("volets") ? Section.LINE : Section.QUESTION;
	}

}
