package org.portailsolidaire.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.server.DatabaseAway;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Only;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The {@link Actor} argument of handlers. {@code @Nullable Actor} is null for a visitor;
 * {@code Actor} sends a visitor to sign in; {@code @Only} answers "not found" to those
 * without the role. The only place that reads the security context; this module's own
 * pages take it whole, before all steps are done.
 */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Actor.class || parameter.getParameterType() == SigningIn.class;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		SigningIn found = (SecurityContextHolder.getContext()
			.getAuthentication() instanceof SignedInAuthentication signedIn) ? signedIn.signingIn() : null;
		if (found != null && parameter.getParameterType() == SigningIn.class) {
			return found;
		}
		if (found != null && found.step() == Account.Step.DONE) {
			Only only = parameter.getParameterAnnotation(Only.class);
			if (only != null && !found.actor().is(only.value())) {
				throw new NotFound();
			}
			return found.actor();
		}
		if (parameter.isOptional()) {
			return null;
		}
		HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
		if (asked != null && DatabaseAway.isNoted(asked)) {
			throw new DatabaseAway();
		}
		throw new SignInRequiredException((found != null) ? found.step() : null);
	}

}
