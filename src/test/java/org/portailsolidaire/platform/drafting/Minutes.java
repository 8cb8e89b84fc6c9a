package org.portailsolidaire.platform.drafting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A form of its own that the engine of drafts carries: minutes, with a place, a debate
 * and a line of a vote. This is all that a module has to bring.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Minutes {

	private static final String WORD = "debats";

	private static final Set<String> FIELDS = Set.of("lieu", "debat", "nom-0", "voix-0");

	/** What is written in minutes: a header that is locked, and a row a field. */
	@Service
	public static class Writing {

		private final Drafting drafting;

		private final JdbcClient jdbc;

		private final FieldTable fields;

		Writing(Drafting drafting, JdbcClient jdbc) {
			this.drafting = drafting;
			this.jdbc = jdbc;
			this.fields = new FieldTable(jdbc, "example_field", "minutes_id", "part");
			jdbc.sql("create table if not exists example_minutes (id uuid primary key, revision integer not null)")
				.update();
			jdbc.sql("""
					create table if not exists example_field (minutes_id uuid, part text, field text, version integer,
						typed jsonb, changed_at timestamptz, changed_by uuid, primary key (minutes_id, part, field))
					""").update();
		}

		public UUID begin() {
			UUID id = UUID.randomUUID();
			this.jdbc.sql("insert into example_minutes values (?, 1)").param(id).update();
			return id;
		}

		@Transactional
		public Saved write(UUID id, List<Edit> sent, PersonId by) {
			int revision = this.jdbc.sql("select revision from example_minutes where id = ? for update")
				.param(id)
				.query(Integer.class)
				.single();
			return this.drafting.write(new Part(id, revision, this.fields, this.jdbc), sent, by);
		}

		public int revision(UUID id) {
			return this.jdbc.sql("select revision from example_minutes where id = ?")
				.param(id)
				.query(Integer.class)
				.single();
		}

		public Typed typed(UUID id) {
			Map<String, List<String>> values = new java.util.TreeMap<>();
			this.fields.read(id, WORD).fields().forEach((name, field) -> values.put(name, field.values()));
			return new Typed(values);
		}

	}

	private record Part(UUID draft, int revision, FieldTable table, JdbcClient jdbc) implements DraftPart {

		@Override
		public String word() {
			return WORD;
		}

		@Override
		public Stored stored() {
			return this.table.read(this.draft, WORD);
		}

		@Override
		public String line(String field) {
			return field.endsWith("-0") ? "0" : "";
		}

		@Override
		public int write(List<Edit> edits, @Nullable PersonId by, Instant at) {
			this.jdbc.sql("update example_minutes set revision = revision + 1 where id = ?").param(this.draft).update();
			this.table.write(this.draft, WORD, edits, this.revision + 1, by, at);
			return this.revision + 1;
		}

	}

	@Controller
	@RequestMapping("/exemple/{id}")
	static class Pages {

		private final Writing writing;

		private final DraftPresence presence;

		private final Clock clock;

		Pages(Writing writing, DraftPresence presence, Clock clock) {
			this.writing = writing;
			this.presence = presence;
			this.clock = clock;
		}

		@GetMapping
		String page(@PathVariable UUID id, Actor actor, Model model) {
			model.addAttribute("path", "/exemple/" + id);
			model.addAttribute("typed", this.writing.typed(id));
			model.addAttribute("revision", this.writing.revision(id));
			model.addAttribute("others", String.join(", ", this.presence.see(id, WORD, actor.id())));
			return "example/minutes";
		}

		@PostMapping("/brouillon")
		ResponseEntity<AutosaveAnswer> draft(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
				Actor actor) {
			SentForm form = new SentForm(Form.whole(sent), FIELDS::contains);
			List<Edit> edits = form.named().stream().map(form::edit).toList();
			if (edits.isEmpty()) {
				return AutosaveAnswer.seen(String.join(", ", this.presence.see(id, WORD, actor.id())));
			}
			Saved saved = this.writing.write(id, edits, actor.id());
			return AutosaveAnswer.saved(saved, edits,
					saved.conflicts().isEmpty() ? "Saved at " + this.clock.instant() : "Two texts",
					String.join(", ", saved.others()));
		}

		@PostMapping
		String save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor, Model model,
				HttpServletResponse response) {
			SentForm form = new SentForm(Form.whole(sent), FIELDS::contains);
			List<Edit> edits = (form.isByScript() ? form.named() : form.all()).stream().map(form::edit).toList();
			return answer(id, this.writing.write(id, edits, actor.id()), Form.empty(), model, response);
		}

		@PostMapping("/choix")
		String choose(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor, Model model,
				HttpServletResponse response) {
			SentForm form = new SentForm(Form.whole(sent), FIELDS::contains);
			ChosenTexts chosen = form.chosen("dossier.conflit.choisir");
			Saved saved = this.writing.write(id, form.form().isRefused() ? List.of() : chosen.kept(), actor.id());
			Saved shown = form.form().isRefused() ? saved.waiting(chosen.against(this.writing.typed(id))) : saved;
			return answer(id, shown, form.form(), model, response);
		}

		private String answer(UUID id, Saved saved, Form form, Model model, HttpServletResponse response) {
			String path = "/exemple/" + id;
			if (saved.conflicts().isEmpty()) {
				return "redirect:" + path + "?fait=enregistre";
			}
			response.setStatus((form.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
			model.addAttribute("path", path);
			model.addAttribute("form", form);
			model.addAttribute("revision", saved.revision());
			model.addAttribute("texts",
					saved.conflicts()
						.stream()
						.map((one) -> TwoTexts.of(one, one.mine().name(), String.join(", ", one.mine().values()),
								String.join(", ", one.theirs()), String.valueOf(one.by())))
						.toList());
			return "example/two-texts";
		}

	}

}
