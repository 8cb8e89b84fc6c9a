package org.portailsolidaire.calls.catalogue;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Pages of the catalogue are made a few at a time, in the order of arrival: under load
 * all wait about the same, instead of some very long. Whoever has waited a quarter of a
 * second goes on regardless, so that readers who take their page slowly hold nobody up
 * for long.
 */
@Component
class PageTurns implements HandlerInterceptor, WebMvcConfigurer {

	private static final String TAKEN = PageTurns.class.getName();

	private static final long LONGEST_WAIT_MILLIS = 250;

	private final Semaphore turns;

	/**
	 * Turns for a number of pages at once.
	 * @param pages 0 for three a processor
	 */
	PageTurns(@Value("${portail.catalogue.pages-at-once:0}") int pages) {
		this.turns = new Semaphore((pages > 0) ? pages : 3 * Runtime.getRuntime().availableProcessors(), true);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/", "/appels", "/appels/{slug:[a-z0-9-]+}");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws InterruptedException {
		if (this.turns.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
			request.setAttribute(TAKEN, true);
		}
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (request.getAttribute(TAKEN) != null) {
			request.removeAttribute(TAKEN);
			this.turns.release();
		}
	}

}
