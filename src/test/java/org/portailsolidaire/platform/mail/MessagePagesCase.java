package org.portailsolidaire.platform.mail;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;

/** Fanta, who reads her messages. */
@EmptyPortalTest
abstract class MessagePagesCase {

	static final Actor FANTA = new Actor(new PersonId(UUID.randomUUID()), "Fanta Diallo", "fanta@exemple.org",
			Locale.FRENCH, Set.of(Role.HOLDER));

	static final MessageKind KIND = new MessageKind("messages.resume", Urgency.AT_ONCE, false, false);

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

	MockMvcTester mvc;

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
					.setControllerAdvice(this.portal.getBean("frameAdvice"), this.portal.getBean("notFoundPages"))
					.build());
	}

	static final class SignedIn implements HandlerMethodArgumentResolver {

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

	UUID message(PersonId person, String subject, boolean secret) {
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

	int choices() {
		return this.jdbc.sql("select count(*) from message_choice").query(Integer.class).single();
	}

}
