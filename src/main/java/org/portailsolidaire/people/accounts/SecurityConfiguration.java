package org.portailsolidaire.people.accounts;

import jakarta.servlet.Filter;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Spring Security, for requests that belong to a session. What a page requires is said by
 * its {@code Actor} argument, see {@link ActorArgument}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class SecurityConfiguration {

	@Bean
	SecurityFilterChain sessionFilters(HttpSecurity http, SessionContexts contexts, SessionCsrf csrfTokens,
			UnexpectedForm unexpected) throws Exception {
		return http.securityContext((context) -> context.securityContextRepository(contexts))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens).requireCsrfProtectionMatcher(SessionCsrf::isExpected))
			.sessionManagement(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((refusals) -> refusals.accessDeniedHandler(unexpected))
			.addFilterBefore(new ViewerFilter(), ExceptionTranslationFilter.class)
			.build();
	}

	/** The filters of Spring Security only run where {@link SessionFilter} calls them. */
	@Bean
	FilterRegistrationBean<Filter> onlyWithinSessions(@Qualifier("springSecurityFilterChain") Filter security) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(security);
		registration.setEnabled(false);
		return registration;
	}

	@Bean
	FilterRegistrationBean<Entrance> entrance() {
		FilterRegistrationBean<Entrance> registration = new FilterRegistrationBean<>(new Entrance());
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 5);
		return registration;
	}

	@Bean
	FilterRegistrationBean<SessionFilter> sessionFilter(@Qualifier("springSecurityFilterChain") Filter security) {
		FilterRegistrationBean<SessionFilter> registration = new FilterRegistrationBean<>(new SessionFilter(security));
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 10);
		return registration;
	}

}
