package org.portailsolidaire.platform.site;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Where the page that is shown can be opened again: what was asked for, or, when a form
 * was sent and its page is shown again, the page that the form was on. Each form carries
 * it.
 */
@Component
class PageAddress {

	/** The hidden field of the forms. */
	static final String FIELD = "_page";

	private final SingletonSupplier<List<PathPattern>> pages;

	PageAddress(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
		this.pages = SingletonSupplier.of(() -> pages(mapping.getObject()));
	}

	/** Path and query, without the language. */
	String of(HttpServletRequest request) {
		boolean error = request.getDispatcherType() == DispatcherType.ERROR;
		String query = error ? text(request, RequestDispatcher.ERROR_QUERY_STRING) : request.getQueryString();
		String path = path(request, error);
		if (request.getMethod().equals("POST")) {
			return LocalPath.of(request.getParameter(FIELD), above(path));
		}
		return (query != null) ? path + "?" + query : path;
	}

	/**
	 * The path that was asked for, without the language; one slash at its beginning, or
	 * it would name another host.
	 */
	private static String path(HttpServletRequest request, boolean error) {
		String asked = error ? text(request, RequestDispatcher.ERROR_REQUEST_URI) : null;
		String uri = (asked != null) ? asked : request.getRequestURI();
		String prefix = request.getContextPath();
		return "/" + (uri.startsWith(prefix) ? uri.substring(prefix.length()) : uri).replaceFirst("^/+", "");
	}

	/** The patterns of the addresses of the pages. */
	List<String> patterns() {
		return this.pages.obtain().stream().map(PathPattern::getPatternString).toList();
	}

	/** The path itself when a page has it, or the nearest one above that a page has. */
	private String above(String path) {
		String here = path;
		while (!here.isEmpty() && !isPage(here)) {
			here = here.substring(0, here.lastIndexOf('/'));
		}
		return here.isEmpty() ? "/" : here;
	}

	private boolean isPage(String path) {
		PathContainer asked = PathContainer.parsePath(path);
		return this.pages.obtain().stream().anyMatch((page) -> page.matches(asked));
	}

	private static List<PathPattern> pages(RequestMappingHandlerMapping mapping) {
		List<PathPattern> pages = new ArrayList<>();
		for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
			PathPatternsRequestCondition paths = info.getPathPatternsCondition();
			if (paths != null && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
				pages.addAll(paths.getPatterns());
			}
		}
		return pages;
	}

	private static @Nullable String text(HttpServletRequest request, String attribute) {
		return (request.getAttribute(attribute) instanceof String text) ? text : null;
	}

}
