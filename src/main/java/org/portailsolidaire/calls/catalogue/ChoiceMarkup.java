package org.portailsolidaire.calls.catalogue;

import java.util.List;

import org.portailsolidaire.calls.catalogue.SearchPage.Choice;
import org.portailsolidaire.calls.catalogue.SearchPage.ZoneNode;

import org.springframework.web.util.HtmlUtils;

/**
 * Markup of the choices of facets, about a hundred a page. In Thymeleaf each of them
 * would cost seven processors, and all of them a third of the page.
 */
public final class ChoiceMarkup {

	/** Check boxes of a parameter, each with its count. */
	public String boxes(String name, List<Choice> choices) {
		StringBuilder html = new StringBuilder(choices.size() * 160);
		choices.forEach((choice) -> label(html, "checkbox", name, choice));
		return html.toString();
	}

	/** Radio buttons of a parameter; one that is not counted shows no count. */
	public String radios(String name, List<Choice> choices) {
		StringBuilder html = new StringBuilder(choices.size() * 160);
		choices.forEach((choice) -> label(html, "radio", name, choice));
		return html.toString();
	}

	/**
	 * The tree of zones.
	 * @param search address of the search page, in the language of the page
	 */
	public String tree(List<ZoneNode> nodes, String search) {
		StringBuilder html = new StringBuilder();
		branch(html, nodes, search);
		return html.toString();
	}

	private static void branch(StringBuilder html, List<ZoneNode> nodes, String search) {
		for (ZoneNode node : nodes) {
			html.append("<li>");
			if (node.foldable()) {
				html.append("<a class=\"pm\" id=\"d")
					.append(node.choice().id())
					.append("\" href=\"")
					.append(escape(search + node.toggleQuery()))
					.append("#f-zone\" aria-label=\"")
					.append(escape(node.toggleLabel()))
					.append("\" aria-expanded=\"")
					.append(node.unfolded())
					.append("\"></a>");
			}
			label(html, "checkbox", "zone", node.choice());
			if (!node.nodes().isEmpty()) {
				html.append("<ul>");
				branch(html, node.nodes(), search);
				html.append("</ul>");
			}
			html.append("</li>");
		}
	}

	private static void label(StringBuilder html, String type, String name, Choice choice) {
		html.append("<label class=\"opt\"><input type=\"").append(type).append("\" name=\"").append(name).append('"');
		input(html, choice);
		html.append('>').append(escape(choice.label()));
		if (choice.count() >= 0) {
			html.append("<i>").append(choice.count()).append("</i>");
		}
		html.append("</label>");
	}

	private static void input(StringBuilder html, Choice choice) {
		html.append(" id=\"")
			.append(escape(choice.id()))
			.append("\" value=\"")
			.append(escape(choice.value()))
			.append('"')
			.append(choice.checked() ? " checked=\"checked\"" : "")
			.append(choice.disabled() ? " disabled=\"disabled\"" : "");
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
