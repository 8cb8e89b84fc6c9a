package org.portailsolidaire.messages;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.DemoNotice;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The pages of messages, for a person who is signed in. */
@EmptyPortalTest
class MessagePagesTests {

	private static final Actor FANTA = new Actor(new PersonId(UUID.randomUUID()), "Fanta Diallo", "fanta@exemple.org",
			Locale.FRENCH, Set.of(Role.HOLDER));

	private static final MessageKind KIND = new MessageKind("messages.resume", Urgency.AT_ONCE, false, false);

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester visitor;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Outbox outbox;

	@Autowired
	Inbox inbox;

	@Autowired
	TestClock clock;

	private MockMvcTester mvc;

	@BeforeEach
	void signIn() {
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(this.portal.getBean(SpringTemplateEngine.class));
		views.setCharacterEncoding("UTF-8");
		this.mvc = MockMvcTester.of(
				List.of(this.portal.getBean(InboxController.class), this.portal.getBean(ChoicesController.class)),
				(builder) -> builder.setCustomArgumentResolvers(new SignedIn())
					.setViewResolvers(views)
					.setLocaleResolver(this.portal.getBean(LocaleResolver.class))
					.setControllerAdvice(this.portal.getBean("frameAdvice"))
					.build());
	}

	private static final class SignedIn implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType().equals(Actor.class);
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binders) {
			return FANTA;
		}

	}

	@Test
	void postingOutsideATransactionIsRefused() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(
				() -> this.outbox.post(new Message(KIND, "a", Recipient.of(FANTA), List.of("22 novembre", "1"), "/x")));
	}

	@Test
	void everyKindHasItsWordsInBothLanguages() {
		List<MessageKind> kinds = this.portal.getBeansOfType(MessageKinds.class)
			.values()
			.stream()
			.flatMap((some) -> some.kinds().stream())
			.toList();
		assertThat(kinds).isNotEmpty().doesNotHaveDuplicates();
		for (MessageKind kind : kinds) {
			for (String part : kind.required() ? List.of("objet", "corps") : List.of("objet", "corps", "choix")) {
				for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
					assertThat(this.portal.getMessage("courriel." + kind.code() + "." + part, null, "", locale))
						.as(kind.code() + "." + part)
						.isNotEmpty();
				}
			}
		}
	}

	@Test
	void showsThatThereIsNothing() {
		assertThat(this.mvc.get().uri("/espace/messages")).hasStatusOk().bodyText().contains("Aucun message");
	}

	@Test
	void listsMessagesAndMarksThemAsRead() {
		UUID first = message(FANTA.id(), "Premier", false);
		message(FANTA.id(), "Second <b>", false);
		message(FANTA.id(), "Lien à usage unique", true);
		message(new PersonId(UUID.randomUUID()), "À quelqu’un d’autre", false);

		assertThat(this.mvc.get().uri("/espace/messages")).hasStatusOk()
			.bodyText()
			.contains("2 messages non lus", "Premier", "Second &lt;b&gt;", "22 novembre, 11")
			.doesNotContain("usage unique", "quelqu’un d’autre");
		assertThat(this.mvc.get().uri("/espace/messages/" + first)).hasStatusOk()
			.bodyText()
			.contains("<b>gras</b>", "https://portail.example/page");
		assertThat(this.mvc.get().uri("/espace/messages?voir=non-lus")).bodyText()
			.contains("1 message non lu")
			.doesNotContain("Premier");
		assertThat(this.mvc.post().uri("/espace/messages/lecture")).hasStatus3xxRedirection();
		assertThat(this.inbox.unread(FANTA.id())).isZero();
		assertThat(this.mvc.get().uri("/espace/messages?voir=non-lus")).bodyText().contains("Aucun message non lu");
	}

	@Test
	void showsNothingOfOthersNorOneTimeLinks() {
		UUID other = message(new PersonId(UUID.randomUUID()), "À quelqu’un d’autre", false);
		UUID secret = message(FANTA.id(), "Lien", true);

		for (UUID id : List.of(other, secret, UUID.randomUUID())) {
			assertThat(this.mvc.get().uri("/espace/messages/" + id)).hasStatus(404);
			assertThat(this.mvc.post().uri("/espace/messages/" + id + "/lecture")).hasStatus(404);
		}
		assertThat(this.jdbc.sql("select count(read_at) from message").query(Integer.class).single()).isZero();
	}

	@Test
	void turnsPages() {
		for (int number = 1; number <= 21; number++) {
			this.clock.advance(Duration.ofMinutes(1));
			message(FANTA.id(), "Message numéro " + number + ".", false);
		}

		assertThat(this.mvc.get().uri("/espace/messages")).bodyText()
			.contains("numéro 21.", "numéro 2.", "Page 1 sur 2")
			.doesNotContain("numéro 1.");
		assertThat(this.mvc.get().uri("/espace/messages?page=2")).bodyText().contains("numéro 1.");
		assertThat(this.mvc.get().uri("/espace/messages?page=3")).hasStatus(404);
		assertThat(Statements.count(() -> this.mvc.get().uri("/espace/messages").exchange())).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?page=-1", "?page=a", "?page=99999999999999999999", "?voir=%00", "?page=1&page=2" })
	void answersWhateverItsParametersAre(String query) {
		assertThat(this.mvc.get().uri("/espace/messages" + query)).hasStatusOk();
	}

	@Test
	void keepsChoicesThatMakeSense() {
		assertThat(this.mvc.get().uri("/espace/messages/preferences")).hasStatusOk()
			.bodyText()
			.contains("Le résumé du matin", "value=\"AT_ONCE\" checked")
			.doesNotContain("name=\"messages.resume\" value=\"DAILY\"");
		assertThat(this.mvc.post()
			.uri("/espace/messages/preferences")
			.param("messages.resume", "PORTAL_ONLY")
			.param("inconnu", "PORTAL_ONLY")
			.param("_csrf", "x")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/espace/messages/preferences?enregistre")).bodyText()
			.contains("value=\"PORTAL_ONLY\" checked", "Vos choix sont enregistrés");
		this.mvc.post().uri("/espace/messages/preferences").param("messages.resume", "DAILY").exchange();
		assertThat(this.mvc.get().uri("/espace/messages/preferences")).bodyText()
			.contains("value=\"PORTAL_ONLY\" checked");
	}

	@Test
	void stopsWithoutSigningInByOnePostAndNeverByReading() {
		message(FANTA.id(), "Nouvelles", false);
		this.jdbc.sql("update message set kind = 'messages.resume'").update();
		String token = this.jdbc.sql("select stop_token from message").query(String.class).single();
		String path = "/mes-courriels/" + token;

		assertThat(this.visitor.get().uri(path)).hasStatusOk()
			.hasHeader("Cache-Control", "no-store")
			.doesNotContainHeader("Set-Cookie")
			.bodyText()
			.contains("Ne plus recevoir ces courriels", "Le résumé du matin");
		assertThat(choices()).isZero();
		assertThat(this.visitor.post().uri(path).param("List-Unsubscribe", "One-Click")).hasStatusOk()
			.bodyText()
			.contains("Vous ne recevrez plus ces courriels");
		assertThat(choices()).isOne();
		assertThat(this.visitor.post().uri(path).param("choix", "reprendre")).hasStatus3xxRedirection();
		assertThat(choices()).isZero();
		assertThat(this.visitor.post().uri(path).param("choix", "arreter")).hasStatus3xxRedirection();
		assertThat(this.visitor.get().uri("/en" + path)).hasStatusOk().bodyText().contains("Receive them again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "court", "0123456789012345678901234567890123456789012", "%00", "'" })
	void knowsNoOtherToken(String token) {
		assertThat(this.visitor.get().uri("/mes-courriels/{token}", token)).hasStatus(404);
		assertThat(this.visitor.post().uri("/mes-courriels/{token}", token)).hasStatus(404);
	}

	@Test
	void showsEmailsToVisitorsInADemoWorldOnly() {
		UUID id = message(FANTA.id(), "Confirmez votre adresse", true);
		for (String path : List.of("", "/" + id, "/" + id + "/html")) {
			assertThat(this.visitor.get().uri("/demo/courriels" + path)).as(path).hasStatus(404);
		}
		this.jdbc.sql("insert into demo_world (created_on) values (date '2026-11-22')").update();
		this.portal.getBean(DemoNotice.class).refresh();

		assertThat(this.visitor.get().uri("/demo/courriels")).hasStatusOk()
			.bodyText()
			.contains("Confirmez votre adresse", "fanta@exemple.org", "en attente");
		assertThat(this.visitor.get().uri("/demo/courriels/" + id)).hasStatusOk()
			.bodyText()
			.contains("Bonjour Fanta Diallo,", "https://portail.example/page");
		assertThat(this.visitor.get().uri("/demo/courriels/" + id + "/html")).hasStatusOk()
			.hasHeader("Content-Security-Policy",
					"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
			.bodyText()
			.contains("https://portail.example/page", "<b>gras</b>");
		assertThat(this.visitor.get().uri("/demo/courriels/" + UUID.randomUUID())).hasStatus(404);
	}

	@Test
	void aPersonIsForgottenButForWhatStillHasToLeave() {
		message(FANTA.id(), "Nouvelles", false);
		message(FANTA.id(), "Votre compte est supprimé", true);
		this.jdbc
			.sql("insert into message_choice (person_id, kind, choice, chosen_at) values (?, 'a.b', 'DAILY', now())")
			.param(FANTA.id().value())
			.update();
		assertThat(this.inbox.all(FANTA.id())).hasSize(1);
		this.inbox.forget(FANTA.id());

		assertThat(this.jdbc.sql("select subject from message").query(String.class).list())
			.containsExactly("Votre compte est supprimé");
		assertThat(this.jdbc.sql("select count(person_id) from message").query(Integer.class).single()).isZero();
		assertThat(choices()).isZero();
	}

	private int choices() {
		return this.jdbc.sql("select count(*) from message_choice").query(Integer.class).single();
	}

	private UUID message(PersonId person, String subject, boolean secret) {
		return this.jdbc
			.sql("""
					insert into message (person_id, address, name, locale, kind, act, urgency, required, secret, subject, body,
						button, link, stop_token, state, created_at, next_attempt_at, give_up_at)
					values (:person, 'fanta@exemple.org', 'Fanta Diallo', 'fr', case when :secret then 'essai.secret' else :kind end,
						gen_random_uuid()::text, 'AT_ONCE', :secret, :secret, :subject, 'Un texte en **gras**.', 'Ouvrir',
						'https://portail.example/page',
						case when not :secret then rpad(replace(gen_random_uuid()::text, '-', ''), 43, 'A') end,
						'WAITING', :now, :now, :now::timestamptz + interval '1 day')
					returning id
					""")
			.param("person", person.value())
			.param("secret", secret)
			.param("kind", "essai.nouvelles")
			.param("subject", subject)
			.param("now", Timestamp.from(this.clock.instant()))
			.query(UUID.class)
			.single();
	}

}
