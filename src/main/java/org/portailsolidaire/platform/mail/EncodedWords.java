package org.portailsolidaire.platform.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Texts in headers of e-mails, as RFC 2047 wants them: words of 75 octets, lines of 76,
 * no letter cut. The library counts the words and forgets the name of the header.
 */
final class EncodedWords {

	/** Octets of text in a word: its marks and the name of a header have room left. */
	private static final int OCTETS = 39;

	private EncodedWords() {
	}

	/** Whether a text needs no encoding. */
	static boolean isPlain(String text) {
		return text.chars().allMatch((letter) -> letter >= ' ' && letter <= '~') && !text.contains("=?");
	}

	static String of(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		int octets = 0;
		for (int point : text.codePoints().toArray()) {
			int more = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
			if (octets + more > OCTETS) {
				words.add(encoded(word));
				word.setLength(0);
				octets = 0;
			}
			word.appendCodePoint(point);
			octets += more;
		}
		words.add(encoded(word));
		return String.join("\r\n ", words);
	}

	private static String encoded(StringBuilder word) {
		byte[] octets = word.toString().getBytes(StandardCharsets.UTF_8);
		return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(octets) + "?=";
	}

}
