package org.portailsolidaire.people.accounts;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What a link that no longer opens anything leads to: the person it is for, to their
 * place; others, to another link in one press.
 */
@Component
class UsedLinks {

	private final Tokens tokens;

	private final People people;

	UsedLinks(Tokens tokens, People people) {
		this.tokens = tokens;
		this.people = people;
	}

	/** Where its person goes on, when they are signed in. */
	Optional<String> place(Token.Kind kind, String text, HttpServletRequest request) {
		return this.tokens.known(kind, text)
			.filter((
					token) -> this.people.of(token).filter((person) -> Sessions.isOf(request, person.id())).isPresent())
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
		boolean hasAccount = this.tokens.known(kind, text).flatMap(this.people::of).isPresent();
		model.addAttribute("token", hasAccount ? text : null);
		model.addAttribute("opened", hasAccount && kind == Token.Kind.REGISTRATION);
		return "accounts/late";
	}

	/** What the first of two clicks opened, for the second. */
	Optional<Links.Opened> openedJustNow(Token.Kind kind, String token, byte[] from) {
		return this.tokens.justUsed(kind, token, from)
			.flatMap((used) -> this.people.of(used).map((person) -> new Links.Opened(person.id(), used.back())));
	}

	/** Whether a link gave a person the address that they have now. */
	boolean hasGivenAddress(String token, PersonId by) {
		return this.tokens.known(Token.Kind.ADDRESS, token)
			.filter((known) -> known.isOf(by) && known.use() != null)
			.flatMap((known) -> this.people.find(by).map(Person::address).filter(known.address()::equalsIgnoreCase))
			.isPresent();
	}

}
