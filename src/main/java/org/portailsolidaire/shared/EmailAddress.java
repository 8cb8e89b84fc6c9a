package org.portailsolidaire.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Reading.Reason;

/**
 * An e-mail address, kept as typed but for what stands around it and the case of its
 * domain. Two that differ by case only are the same. The one reader of addresses: takes
 * "mailto:…", "Nom &lt;a@b.org&gt;", "a@b.org;", no-break spaces and typographic
 * apostrophes.
 */
public record EmailAddress(String value) {

	/** Characters of an address, at most. */
	public static final int LONGEST = 254;

	private static final int LONGEST_LOCAL = 64;

	/** ASCII only: what mail servers agree on, and has one lower case only. */
	private static final Pattern LOCAL = Pattern
		.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*");

	private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>[;,.]?");

	private static final Pattern MAILTO = Pattern.compile("(?i)mailto:\\s*([^?]*)(?:\\?.*)?");

	private static final Pattern AROUND = Pattern.compile("^[<(\\[\"'«]+\\s*|\\s*[>)\\]\"'»;,.:]+$");

	private static final Pattern APOSTROPHES = Pattern.compile("[’´‘ʼ′＇]");

	private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2012\u2212]");

	private static final Pattern JOINERS = Pattern.compile("[\u200C\u200D]");

	/** What is typed of an address that may be left empty. */
	public static Reading<EmailAddress> read(@Nullable String typed) {
		if (typed == null || Folding.line(typed).isEmpty()) {
			return Reading.nothing();
		}
		if (typed.length() > LONGEST * 2) {
			return Reading.refused(Reason.UNREADABLE);
		}
		String bare = bare(typed);
		Optional<EmailAddress> address = exact(bare);
		if (address.isPresent()) {
			return Reading.of(address.get());
		}
		boolean several = bare.indexOf('@') != bare.lastIndexOf('@') && bare.matches(".*@.*[\\s;,].*@.*");
		return Reading.refused(several ? Reason.SEVERAL : Reason.UNREADABLE,
				several ? null : exact(mended(bare)).orElse(null));
	}

	/** The address that a text holds, if it is one. */
	public static Optional<EmailAddress> of(@Nullable String typed) {
		return read(typed).value();
	}

	private static String bare(String typed) {
		String plain = JOINERS.matcher(Folding.plain(typed)).replaceAll("");
		String text = Normalizer.normalize(HYPHENS.matcher(APOSTROPHES.matcher(plain).replaceAll("'")).replaceAll("-"),
				Normalizer.Form.NFKC);
		Matcher named = NAMED.matcher(text);
		String address = named.matches() ? named.group(1).strip() : text;
		Matcher link = MAILTO.matcher(address);
		return AROUND.matcher(link.matches() ? link.group(1) : address).replaceAll("");
	}

	/** What slips make of an address, put right. */
	private static String mended(String bare) {
		return bare.replaceAll("\\s*([@.,])\\s*", "$1")
			.replaceAll("(?i)[(\\[](?:at|arobase)[)\\]]", "@")
			.replace(',', '.')
			.replaceAll("\\.{2,}", ".")
			.replaceAll("@{2,}", "@")
			.replaceAll("\\.?@\\.?", "@");
	}

	private static Optional<EmailAddress> exact(String typed) {
		int at = typed.lastIndexOf('@');
		if (at < 1 || at > LONGEST_LOCAL || !LOCAL.matcher(typed.substring(0, at)).matches()) {
			return Optional.empty();
		}
		return HostName.ascii(typed.substring(at + 1))
			.filter((host) -> host.indexOf('_') < 0)
			.map((host) -> typed.substring(0, at) + "@" + host)
			.filter((whole) -> whole.length() <= LONGEST)
			.map(EmailAddress::new);
	}

	/** What is equal for addresses that differ by case only. */
	public String key() {
		return this.value.toLowerCase(Locale.ROOT);
	}

}
