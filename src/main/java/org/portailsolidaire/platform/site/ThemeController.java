package org.portailsolidaire.platform.site;

import java.time.Duration;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Remembers the theme a person chooses; the only cookie of a visitor, set by their
 * choice.
 */
@Controller
class ThemeController {

	private static final Set<String> THEMES = Set.of("clair", "sombre", "auto");

	@PostMapping("/affichage")
	String choose(@RequestParam String theme, @RequestParam(defaultValue = "/") String retour,
			HttpServletRequest request, HttpServletResponse response) {
		if (!THEMES.contains(theme)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		ResponseCookie cookie = ResponseCookie.from(FrameAdvice.COOKIE, theme.equals("auto") ? "" : theme)
			.path("/")
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.maxAge(theme.equals("auto") ? Duration.ZERO : Duration.ofDays(365))
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		return "redirect:" + LocalPath.of(retour, "/");
	}

}
