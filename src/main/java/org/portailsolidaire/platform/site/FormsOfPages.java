package org.portailsolidaire.platform.site;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Each form carries the address of its page, beside what others have it carry. */
@Component
class FormsOfPages implements BeanPostProcessor {

	/** Whether the form that is being written sends something: others only ask. */
	private static final String SENDING = FormsOfPages.class.getName();

	private final ObjectProvider<PageAddress> address;

	FormsOfPages(ObjectProvider<PageAddress> address) {
		this.address = address;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof RequestDataValueProcessor others) ? new Carrying(others, this.address) : bean;
	}

	private record Carrying(RequestDataValueProcessor others,
			ObjectProvider<PageAddress> address) implements RequestDataValueProcessor {

		@Override
		public String processAction(HttpServletRequest request, String action, String method) {
			request.setAttribute(SENDING, !method.equalsIgnoreCase("get"));
			return this.others.processAction(request, action, method);
		}

		@Override
		public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value,
				String type) {
			return this.others.processFormFieldValue(request, name, value, type);
		}

		@Override
		public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
			Map<String, String> fields = new LinkedHashMap<>();
			Map<String, String> theirs = this.others.getExtraHiddenFields(request);
			if (theirs != null) {
				fields.putAll(theirs);
			}
			if (Boolean.TRUE.equals(request.getAttribute(SENDING))) {
				fields.put(PageAddress.FIELD, this.address.getObject().of(request));
			}
			return fields;
		}

		@Override
		public String processUrl(HttpServletRequest request, String url) {
			return this.others.processUrl(request, url);
		}

	}

}
