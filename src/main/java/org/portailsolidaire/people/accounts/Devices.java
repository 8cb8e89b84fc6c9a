package org.portailsolidaire.people.accounts;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** What people call the browser they use, from what it says of itself. */
final class Devices {

	/** Where a session keeps it. */
	static final String ATTRIBUTE = "browser";

	private static final Map<String, String> BROWSERS = inOrder("Firefox/", "Firefox", "Edg/", "Edge", "OPR/", "Opera",
			"SamsungBrowser", "Samsung Internet", "Chrome/", "Chrome", "Safari/", "Safari");

	private static final Map<String, String> SYSTEMS = inOrder("Android", "Android", "iPhone", "iPhone", "iPad", "iPad",
			"Windows", "Windows", "Mac OS", "Mac", "Linux", "Linux");

	private Devices() {
	}

	/** Such as "Firefox, Linux"; empty when it says nothing that is known. */
	static String of(@Nullable String userAgent) {
		if (userAgent == null) {
			return "";
		}
		String browser = first(BROWSERS, userAgent);
		String system = first(SYSTEMS, userAgent);
		return browser + ((browser.isEmpty() || system.isEmpty()) ? "" : ", ") + system;
	}

	/** Tells the second click of a browser from someone else's. */
	static byte[] digest(HttpServletRequest request) {
		String from = Caller.network(request) + " " + request.getHeader(HttpHeaders.USER_AGENT);
		return DigestUtils.sha256(from);
	}

	private static String first(Map<String, String> names, String text) {
		return names.entrySet()
			.stream()
			.filter((name) -> text.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	private static Map<String, String> inOrder(String... pairs) {
		Map<String, String> names = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			names.put(pairs[i], pairs[i + 1]);
		}
		return names;
	}

}
