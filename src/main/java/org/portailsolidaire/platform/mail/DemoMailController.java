package org.portailsolidaire.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.DemoNotice;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The e-mails of a demo world, whole, to anyone: nowhere else does any of these pages
 * exist.
 */
@Controller
class DemoMailController {

	private static final int MOST = 100;

	/** An e-mail has its style in it; nothing else. */
	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final DemoNotice demo;

	private final JdbcClient jdbc;

	private final EmailWriter writer;

	private final MessageSource messages;

	private final Clock clock;

	DemoMailController(DemoNotice demo, JdbcClient jdbc, EmailWriter writer, MessageSource messages, Clock clock) {
		this.demo = demo;
		this.jdbc = jdbc;
		this.writer = writer;
		this.messages = messages;
		this.clock = clock;
	}

	/** A line of the list. */
	public record Row(UUID id, String to, String subject, String state, String when) {
	}

	@GetMapping("/demo/courriels")
	String list(Locale locale, Model model) {
		checkDemo();
		List<Row> rows = this.jdbc.sql(
				"select id, address, subject, state, created_at from message order by created_at desc, id desc limit ?")
			.param(MOST)
			.query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("address"),
					row.getString("subject"), row.getString("state"),
					when(row.getTimestamp("created_at").toInstant(), locale)))
			.list();
		model.addAttribute("rows", rows);
		return "mail/demo";
	}

	@GetMapping("/demo/courriels/{id:[0-9a-f-]{36}}")
	String message(@PathVariable UUID id, Locale locale, Model model) {
		Letter letter = letter(id);
		model.addAttribute("row",
				new Row(letter.id(), letter.to().address(), letter.subject(), "", when(letter.createdAt(), locale)));
		model.addAttribute("letterLanguage", letter.locale().getLanguage());
		model.addAttribute("link", letter.link());
		model.addAttribute("button", letter.button());
		model.addAttribute("text", this.writer.text(letter));
		return "mail/demo-message";
	}

	@GetMapping("/demo/courriels/{id:[0-9a-f-]{36}}/html")
	ResponseEntity<String> html(@PathVariable UUID id) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
			.header("Content-Security-Policy", POLICY)
			.body(this.writer.html(letter(id)));
	}

	private Letter letter(UUID id) {
		checkDemo();
		return this.jdbc.sql("select " + Letter.COLUMNS + " from message where id = ?")
			.param(id)
			.query((row, number) -> Letter.read(row))
			.optional()
			.orElseThrow(NotFound::new);
	}

	private void checkDemo() {
		if (!this.demo.isDemo()) {
			throw new NotFound();
		}
	}

	private String when(Instant at, Locale locale) {
		return InboxPage.moment(at, new Words(this.messages, locale), ParisTime.dayOf(this.clock.instant()));
	}

}
