package org.portailsolidaire.platform.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the frame of a page whether what was sent is refused ({@code refused}), and
 * whether something on it is to be put right ({@code wrong}).
 */
@Component
class RefusedPages implements HandlerInterceptor, WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String view = (page != null) ? page.getViewName() : null;
		if (page == null || view == null || view.startsWith("redirect:")) {
			return;
		}
		HttpStatusCode status = page.getStatus();
		boolean refused = response.getStatus() >= HttpStatus.BAD_REQUEST.value()
				|| (status != null && status.isError());
		boolean wrong = page.getModel()
			.values()
			.stream()
			.anyMatch((one) -> one instanceof Form form && form.isRefused())
				|| (refused && request.getDispatcherType() != DispatcherType.ERROR
						&& request.getMethod().equals("POST"));
		if (refused) {
			page.addObject("refused", true);
		}
		if (wrong) {
			page.addObject("wrong", true);
		}
	}

}
