package org.portailsolidaire.platform.site;

import java.util.Map;
import java.util.Set;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.text.TextContentRenderer;

import org.portailsolidaire.shared.Slug;

/** Gives headings an anchor made of their text. */
class HeadingAnchors implements AttributeProvider {

	private static final int LONGEST = 60;

	/** The anchors that every page has. */
	private static final Set<String> OF_THE_FRAME = Set.of("haut", "menu", "cadre-langue", "contenu", "retour");

	private final TextContentRenderer text = TextContentRenderer.builder().build();

	@Override
	public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
		if (node instanceof Heading) {
			attributes.put("id", Slug.of(this.text.render(node), LONGEST).unlike(OF_THE_FRAME::contains));
		}
		if (tagName.equals("table")) {
			attributes.put("class", "table");
		}
	}

}
