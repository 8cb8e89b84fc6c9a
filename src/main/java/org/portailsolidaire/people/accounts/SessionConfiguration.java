package org.portailsolidaire.people.accounts;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfiguration {

	/** Spring Boot makes the repository only where there is none: ours goes around it. */
	@Bean
	static BeanPostProcessor oneLookup() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof SessionRepository<?> sessions) ? OneLookup.of(sessions) : bean;
			}

		};
	}

	/** Two clicks at once write the same attribute: the second does not fail. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sameAttributeTwice() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> identifiersAreDigests() {
		return (sessions) -> sessions.setSessionIdGenerator(new SessionIds());
	}

	/** Each request begins and ends without knowing the session of another. */
	@Bean
	FilterRegistrationBean<Filter> forgetLookup() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			forget();
			try {
				chain.doFilter(request, response);
			}
			finally {
				forget();
			}
		});
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
		return registration;
	}

	private static void forget() {
		OneLookup.forget();
		SessionIds.forget();
	}

	/**
	 * What a page must say after a form stands in the address: nothing is left in the
	 * session for the next page, and no file of the site asks for a session.
	 */
	@Bean
	FlashMapManager flashMapManager() {
		return new FlashMapManager() {

			@Override
			public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
				return null;
			}

			@Override
			public void saveOutputFlashMap(FlashMap map, HttpServletRequest request, HttpServletResponse response) {
				if (!map.isEmpty()) {
					throw new UnsupportedOperationException("Say it in the address");
				}
			}

		};
	}

	/**
	 * Attributes of sessions are texts: anything else is refused, so that a new version
	 * of a class never ends the sessions there are, and nothing read back runs.
	 */
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService texts = new GenericConversionService();
		texts.addConverter(Object.class, byte[].class,
				(attribute) -> ((String) attribute).getBytes(StandardCharsets.UTF_8));
		texts.addConverter(byte[].class, Object.class, (bytes) -> new String(bytes, StandardCharsets.UTF_8));
		return texts;
	}

}
