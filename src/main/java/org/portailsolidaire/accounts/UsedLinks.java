package org.portailsolidaire.accounts;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What a link that no longer opens anything leads to: the person it is for, to their
 * place; others, to another link in one press.
 */
@Component
class UsedLinks {

	private final Tokens tokens;

	private final Links links;

	UsedLinks(Tokens tokens, Links links) {
		this.tokens = tokens;
		this.links = links;
	}

	/** Where its person goes on, when they are signed in. */
	Optional<String> place(Token.Kind kind, String text, HttpServletRequest request) {
		return this.tokens.known(kind, text)
			.filter((token) -> this.links.person(token)
				.filter((person) -> Sessions.isOf(request, person.id()))
				.isPresent())
			.map(Token::back);
	}

	/** The page that says it. */
	String page(Token.Kind kind, String text, HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<String> place = place(kind, text, request);
		if (place.isPresent()) {
			model.addAttribute("place", place.get());
			return "accounts/used";
		}
		Refusal.gone(response);
		boolean hasAccount = this.tokens.known(kind, text).flatMap(this.links::person).isPresent();
		model.addAttribute("token", hasAccount ? text : null);
		model.addAttribute("opened", hasAccount && kind == Token.Kind.REGISTRATION);
		return "accounts/late";
	}

}
