package org.portailsolidaire.mesures;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a visit weighs on the wire, compressed, headers included. */
final class Weight {

	private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/r/[^\"#]+)");

	private final int port;

	Weight(int port) {
		this.port = port;
	}

	/** Each thing a browser asks for at its first visit, with its weight. */
	Map<String, Integer> firstVisit(String page) throws IOException {
		Map<String, Integer> weights = new LinkedHashMap<>();
		String html;
		try (KeepAlive connection = new KeepAlive(this.port)) {
			connection.get(KeepAlive.request(page));
			html = connection.text();
		}
		weights.put(page, weigh(page));
		Matcher assets = ASSET.matcher(html);
		while (assets.find()) {
			if (!assets.group(1).contains("apple-touch") && !weights.containsKey(assets.group(1))) {
				weights.put(assets.group(1), weigh(assets.group(1)));
			}
		}
		String spaces = weights.keySet()
			.stream()
			.filter((path) -> path.contains("/fonts/"))
			.findFirst()
			.map((path) -> path.replaceAll("[^/]+$", "ps-espaces.woff2"))
			.orElseThrow();
		weights.put(spaces, weigh(spaces));
		return weights;
	}

	int weigh(String path) throws IOException {
		try (KeepAlive connection = new KeepAlive(this.port)) {
			int status = connection.get(KeepAlive.request(path, "Accept-Encoding: gzip"));
			if (status != 200) {
				throw new IOException(status + " " + path);
			}
			return connection.wire();
		}
	}

}
