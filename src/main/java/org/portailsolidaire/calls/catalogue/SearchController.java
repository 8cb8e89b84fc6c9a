package org.portailsolidaire.calls.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.Sort;
import org.portailsolidaire.calls.search.CriteriaReader;
import org.portailsolidaire.calls.search.Criteria;
import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.calls.search.CallSearch;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.search.CallSearch.Found;
import org.portailsolidaire.calls.search.CriteriaReader.Reading;
import org.portailsolidaire.calls.catalogue.SearchPageWriter.Shown;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Frame;
import org.portailsolidaire.platform.site.PageHeaders;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The search page. */
@Controller
class SearchController {

	private static final int FILTERS_INDEXED = 2;

	private final CallSearch search;

	private final CriteriaReader reader;

	private final SearchPageWriter writer;

	private final OwnAssociations associations;

	private final PageTag tag;

	private final MessageSource messages;

	private final Clock clock;

	SearchController(CallSearch search, CriteriaReader reader, SearchPageWriter writer, OwnAssociations associations,
			PageTag tag, MessageSource messages, Clock clock) {
		this.search = search;
		this.reader = reader;
		this.writer = writer;
		this.associations = associations;
		this.tag = tag;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/appels")
	@Nullable String search(@RequestParam MultiValueMap<String, String> parameters, @ModelAttribute("frame") Frame frame,
			@Nullable Actor actor, ServletWebRequest request, Model model, Locale locale) {
		Instant now = this.clock.instant();
		List<Standing> own = this.associations.of(actor);
		Catalogue catalogue = this.search.catalogue();
		Reading reading = this.reader.read(parameters, catalogue::funder, (slug) -> this.associations.named(slug, own));
		Found found = this.search.find(catalogue, reading.criteria(), now);
		if (reading.criteria().page() > SearchPageWriter.lastPage(found.total())) {
			throw new NotFound();
		}
		PageHeaders.revalidate(request);
		Shown shown = this.writer.shown(found, reading.criteria());
		String asked = reading.criteria().query() + reading.ignored()
				+ (own.isEmpty() ? "" : own.toString() + reading.criteria().member());
		if (request.checkNotModified(
				this.tag.of(frame, found.catalogue(), now, asked, SearchPageWriter.countdowns(found, shown, now)))) {
			return null;
		}
		model.addAttribute("canonicalQuery", reading.criteria().sortedBy(Sort.CLOSING).unfolding(Set.of()).query());
		model.addAttribute("noindex", isTooFine(reading));
		Words words = new Words(this.messages, locale);
		SearchPage page = this.writer.page(found, shown, reading, now, words);
		model.addAttribute("feedQuery", page.feedQuery());
		model.addAttribute("page", page);
		if (!own.isEmpty()) {
			model.addAttribute("own", OwnAssociations.choices(own, reading.criteria(), words));
		}
		model.addAttribute("choices", new ChoiceMarkup());
		return "catalogue/search";
	}

	/** Combinations of filters without end, which search engines need not keep. */
	private static boolean isTooFine(Reading reading) {
		Criteria criteria = reading.criteria();
		int values = criteria.active().stream().mapToInt((facet) -> criteria.values(facet).size()).sum();
		return values > FILTERS_INDEXED || !criteria.q().isEmpty() || !reading.ignored().isEmpty();
	}

}
