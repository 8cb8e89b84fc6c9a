package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Pages that are only text: Markdown files in {@code pages/fr} and {@code pages/en}. */
@Component
public class TextPages {

	/** The pages there are, as their addresses. */
	public static final List<String> NAMES = List.of("comment-ca-marche", "aide", "a-propos", "bailleurs", "aider",
			"accessibilite", "mentions-legales", "donnees-personnelles");

	private final Parser parser = Parser.builder().build();

	private final HtmlRenderer renderer = HtmlRenderer.builder()
		.attributeProviderFactory((context) -> new HeadingAnchors())
		.build();

	private final Map<String, TextPage> read = new ConcurrentHashMap<>();

	/** A page: its title, and what follows as HTML. */
	public record TextPage(String name, String title, String html) {
	}

	/** The page of a name in a language. */
	Optional<TextPage> find(String name, Frame frame) {
		return NAMES.contains(name)
				? Optional
					.of(this.read.computeIfAbsent(frame.language() + "/" + name, (path) -> read(name, path, frame)))
				: Optional.empty();
	}

	private TextPage read(String name, String path, Frame frame) {
		try {
			String text = new ClassPathResource("pages/" + path + ".md").getContentAsString(StandardCharsets.UTF_8);
			int end = text.indexOf('\n');
			String html = this.renderer.render(this.parser.parse(text.substring(end + 1)));
			String prefix = frame.english() ? LanguageFilter.ENGLISH_PREFIX : "";
			return new TextPage(name, text.substring(2, end).strip(),
					html.replace("href=\"/", "href=\"" + prefix + "/"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
