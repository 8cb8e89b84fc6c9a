package org.portailsolidaire.calls.catalogue;

import java.util.ArrayList;
import java.util.List;

import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.catalogue.SearchPage.PageLink;
import org.portailsolidaire.calls.catalogue.SearchPage.Pages;
import org.portailsolidaire.platform.site.Words;

/** The first page, the last, and those around the present one. */
final class PageLinks {

	private PageLinks() {
	}

	static Pages of(Criteria criteria, int total, Words words) {
		int last = SearchPageWriter.lastPage(total);
		int present = criteria.page();
		List<PageLink> links = new ArrayList<>();
		int before = 0;
		for (int page : new int[] { 1, present - 1, present, present + 1, last }) {
			if (page > before && page <= last) {
				if (page > before + 1) {
					links.add(new PageLink("…", null, false));
				}
				links.add(new PageLink(words.formats().number(page), href(criteria, page), page == present));
				before = page;
			}
		}
		return new Pages(present, last, links, (present > 1) ? href(criteria, present - 1) : null,
				(present < last) ? href(criteria, present + 1) : null);
	}

	private static String href(Criteria criteria, int page) {
		String query = criteria.atPage(page).query();
		return query.isEmpty() ? "?" : query;
	}

}
