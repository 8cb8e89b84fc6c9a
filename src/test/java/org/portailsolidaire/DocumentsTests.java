package org.portailsolidaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What documents and comments point to is there. */
@Tag("plain")
class DocumentsTests {

	private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)");

	private static final Pattern MENTION = Pattern.compile("docs/[\\w/-]+\\.md");

	private static final Set<String> TEXTS = Set.of("java", "sql", "yaml", "md", "options");

	@Test
	void linksOfDocumentsLeadToFiles() throws IOException {
		Set<String> broken = new TreeSet<>();
		List<Path> documents = files(Path.of("docs"), 3);
		documents.addAll(files(Path.of("."), 1));
		documents.removeIf((file) -> !file.toString().endsWith(".md"));
		for (Path document : documents) {
			for (Matcher link = LINK.matcher(Files.readString(document)); link.find();) {
				if (!Files.exists(document.resolveSibling(link.group(1)))) {
					broken.add(document + " to " + link.group(1));
				}
			}
		}

		assertThat(documents).contains(Path.of("./README.md"), Path.of("docs/glossary.md"));
		assertThat(broken).isEmpty();
	}

	@Test
	void documentsThatTheCodeNamesAreThere() throws IOException {
		Set<String> named = new TreeSet<>();
		for (String folder : List.of("src", "db", "docker", "docs")) {
			for (Path file : files(Path.of(folder), Integer.MAX_VALUE)) {
				String name = file.toString();
				if (TEXTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
					MENTION.matcher(Files.readString(file)).results().forEach((one) -> named.add(one.group()));
				}
			}
		}

		assertThat(named).isNotEmpty().allMatch((one) -> Files.exists(Path.of(one)));
	}

	private static List<Path> files(Path folder, int depth) throws IOException {
		try (Stream<Path> files = Files.walk(folder, depth)) {
			return new ArrayList<>(files.filter(Files::isRegularFile).toList());
		}
	}

}
