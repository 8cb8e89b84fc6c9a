package org.portailsolidaire.calls.catalogue;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Rich text of calls: Markdown made HTML, with nothing left in it that could act. */
final class Markdown {

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "blockquote", "br", "code")
		.allowElements((name, attributes) -> "h3", "h1", "h2")
		.allowAttributes("href")
		.onElements("a")
		.allowUrlProtocols("https", "http", "mailto")
		.requireRelNofollowOnLinks()
		.toFactory();

	private Markdown() {
	}

	static String html(String markdown) {
		return markdown.isBlank() ? "" : POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
	}

}
