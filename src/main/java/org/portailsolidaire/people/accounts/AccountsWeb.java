package org.portailsolidaire.people.accounts;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link ActorArgument} known. */
@Component
class AccountsWeb implements WebMvcConfigurer {

	private final ActorArgument actor;

	AccountsWeb(ActorArgument actor) {
		this.actor = actor;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.actor);
	}

}
