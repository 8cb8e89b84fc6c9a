package org.portailsolidaire.platform.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Files that programs look for at the root of a site: whom to write to about a weakness,
 * and how the portal looks among the applications of a telephone.
 */
@Controller
class SiteFilesController {

	private static final CacheControl ONE_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

	/** RFC 9116 asks for less than a year. */
	private static final Period TRUSTED = Period.ofMonths(6);

	private final SiteAddress address;

	private final Assets assets;

	private final MessageSource messages;

	private final Clock clock;

	SiteFilesController(SiteAddress address, Assets assets, MessageSource messages, Clock clock) {
		this.address = address;
		this.assets = assets;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/.well-known/security.txt")
	ResponseEntity<String> security(HttpServletRequest request) {
		String origin = this.address.origin(request);
		return ResponseEntity.ok()
			.header("Content-Type", "text/plain;charset=UTF-8")
			.cacheControl(ONE_DAY)
			.body("""
					Contact: %s/aide
					Expires: %s
					Preferred-Languages: fr, en
					Canonical: %s/.well-known/security.txt
					""".formatted(origin,
					this.clock.instant()
						.atOffset(ZoneOffset.UTC)
						.truncatedTo(ChronoUnit.DAYS)
						.plus(TRUSTED)
						.toInstant(),
					origin));
	}

	@GetMapping(path = "/site.webmanifest", produces = "application/manifest+json")
	ResponseEntity<Map<String, Object>> manifest(HttpServletRequest request, Locale locale) {
		Words words = new Words(this.messages, locale);
		String home = request.getContextPath() + "/";
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("name", words.text("site.nom"));
		manifest.put("short_name", words.text("site.nom-court"));
		manifest.put("description", words.text("site.description"));
		manifest.put("lang", locale.getLanguage());
		manifest.put("id", home);
		manifest.put("start_url", home);
		manifest.put("scope", "/");
		manifest.put("display", "minimal-ui");
		manifest.put("theme_color", "#0B5566");
		manifest.put("background_color", "#F0F2EF");
		manifest.put("icons", List.of(icon("favicon.svg", "any", "image/svg+xml"),
				icon("icon-192.png", "192x192", "image/png"), icon("icon-512.png", "512x512", "image/png")));
		return ResponseEntity.ok().cacheControl(ONE_DAY).body(manifest);
	}

	private Map<String, String> icon(String name, String sizes, String type) {
		return Map.of("src", this.assets.path() + "/img/" + name, "sizes", sizes, "type", type);
	}

}
