package org.portailsolidaire.platform.site;

import org.springframework.ui.Model;

/**
 * The organisation for which a person acts on a page; the header of the page names it.
 *
 * @param name of the organisation
 * @param rights of the person in it, in words
 */
public record Acting(String name, String rights) {

	/** Names the organisation in the header of a page. */
	public void on(Model model) {
		model.addAttribute("acting", this);
	}

}
