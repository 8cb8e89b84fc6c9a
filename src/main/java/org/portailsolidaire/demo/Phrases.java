package org.portailsolidaire.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * French sentences put together from the word banks in {@code db/demo/generateur}.
 */
final class Phrases {

	private static final String FOLDER = "db/demo/generateur/";

	private static final Pattern SLOT = Pattern.compile("\\{(?:(\\d+)-(\\d+)|(\\p{L}+))\\}");

	private final Map<String, List<String>> banks = new HashMap<>();

	private Phrases() {
	}

	static Phrases load() {
		Phrases phrases = new Phrases();
		phrases.read("phrases.txt");
		phrases.read("themes.txt");
		return phrases;
	}

	/** A line of a bank of the theme, else of the common bank, its slots filled in. */
	String pick(String bank, String theme, RandomGenerator random) {
		List<String> lines = bank(bank, theme);
		return fill(lines.get(random.nextInt(lines.size())), theme, random);
	}

	/** The same with a capital, as a sentence or a title begins. */
	String sentence(String bank, String theme, RandomGenerator random) {
		return capital(pick(bank, theme, random));
	}

	/** All lines of a bank, as written. */
	List<String> bank(String bank, String theme) {
		List<String> lines = this.banks.get(theme + "." + bank);
		return (lines != null) ? lines : Objects.requireNonNull(this.banks.get(bank), bank);
	}

	private String fill(String line, String theme, RandomGenerator random) {
		Matcher slots = SLOT.matcher(line);
		StringBuilder filled = new StringBuilder();
		while (slots.find()) {
			String name = slots.group(3);
			String value;
			if (name == null) {
				value = Integer
					.toString(random.nextInt(Integer.parseInt(slots.group(1)), Integer.parseInt(slots.group(2)) + 1));
			}
			else if (Character.isUpperCase(name.charAt(0))) {
				value = sentence(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), theme, random);
			}
			else {
				value = pick(name, theme, random);
			}
			slots.appendReplacement(filled, Matcher.quoteReplacement(value));
		}
		return slots.appendTail(filled).toString();
	}

	private static String capital(String text) {
		return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
	}

	private void read(String file) {
		try {
			String text = new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
			text.lines().filter((line) -> !line.startsWith("#") && line.contains(" = ")).forEach((line) -> {
				int equals = line.indexOf(" = ");
				this.banks.put(line.substring(0, equals),
						List.of(line.substring(equals + 3).replace("\\n", "\n").split(" \\| ")));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
