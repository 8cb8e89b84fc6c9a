package org.portailsolidaire.platform.server;

import java.io.IOException;
import java.util.function.IntConsumer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** How many fields a form may have, which depends on where it is sent and by whom. */
public final class FormLimits extends ValveBase {

	private static final String ATTRIBUTE = FormLimits.class.getName();

	FormLimits() {
		super(true);
	}

	/** Bounds the form of a request that nobody has read yet. */
	public static void fields(HttpServletRequest request, int most) {
		if (request.getAttribute(ATTRIBUTE) instanceof IntConsumer limit) {
			limit.accept(most);
		}
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		IntConsumer limit = request::setMaxParameterCount;
		request.setAttribute(ATTRIBUTE, limit);
		getNext().invoke(request, response);
	}

}
