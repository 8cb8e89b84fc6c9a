package org.portailsolidaire.calls.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.catalogue.OpenCatalogue;
import org.portailsolidaire.calls.catalogue.PublishedCall;
import org.portailsolidaire.calls.catalogue.Selection;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/**
 * Writes Atom feeds. An entry is named by the id of its call, which neither its title nor
 * the address of the site changes.
 */
@Component
class AtomWriter {

	static final int ENTRIES = 50;

	private static final String HTML = "text/html";

	private final OpenCatalogue catalogue;

	private final Themes themes;

	AtomWriter(OpenCatalogue catalogue, Themes themes) {
		this.catalogue = catalogue;
		this.themes = themes;
	}

	String feed(Selection selection, Asking asked) {
		List<PublishedCall> calls = selection.take(ENTRIES);
		Words words = asked.words();
		Feed feed = new Feed("atom_1.0");
		String self = asked.home() + "/appels.atom" + selection.query();
		feed.setId(self);
		feed.setTitle(PrintedText.of(title(selection, words)));
		feed.setSubtitle(text(words.text("site.description")));
		feed.setRights(words.text("flux.licence"));
		feed.setAuthors(List.of(person(words.text("site.nom"))));
		feed.setAlternateLinks(List.of(link("alternate", HTML, asked.home() + "/appels" + selection.query())));
		feed.setOtherLinks(List.of(link("self", "application/atom+xml", self)));
		feed.setUpdated(Date
			.from(calls.stream().map(PublishedCall::publishedAt).max(Instant::compareTo).orElse(selection.asOf())));
		feed.setEntries(calls.stream().map((call) -> entry(call, asked)).toList());
		return written(feed, words);
	}

	/** "Appels à projets : Togo · Eau". */
	static String title(Selection selection, Words words) {
		List<String> labels = selection.labels(words);
		return labels.isEmpty() ? words.text("flux.titre") : words.text("flux.titre-de", String.join(" · ", labels));
	}

	private Entry entry(PublishedCall call, Asking asked) {
		CallContent content = call.content();
		Entry entry = new Entry();
		entry.setId("urn:uuid:" + call.id());
		entry.setTitle(PrintedText.of(content.title()));
		entry.setAlternateLinks(List.of(link("alternate", HTML, asked.callPage(call.slug()))));
		List<Link> others = new ArrayList<>();
		others.add(link("related", "text/calendar", asked.callPage(call.slug()) + ".ics"));
		if (content.page() != null) {
			others.add(link("via", HTML, PrintedText.of(content.page())));
		}
		entry.setOtherLinks(others);
		entry.setPublished(Date.from(call.firstPublishedAt()));
		entry.setUpdated(Date.from(call.publishedAt()));
		entry.setAuthors(
				content.lines().stream().map(CallContent.Line::funder).distinct().map(AtomWriter::person).toList());
		entry.setCategories(categories(content, asked.words()));
		entry.setSummary(text(summary(call, asked.words())));
		return entry;
	}

	private String summary(PublishedCall call, Words words) {
		return Stream
			.of(call.content().summary(), CallDates.deadline(call.content().calendar(), words),
					words.text("flux.montant", this.catalogue.amount(call, words)),
					words.text("flux.zone", this.catalogue.where(call, words)))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private List<Category> categories(CallContent content, Words words) {
		return content.themes().stream().flatMap((code) -> this.themes.find(code).stream()).map((theme) -> {
			Category category = new Category();
			category.setTerm(theme.code());
			category.setLabel(theme.name(words.locale()));
			return category;
		}).toList();
	}

	private static SyndPerson person(String name) {
		Person person = new Person();
		person.setName(PrintedText.of(name));
		return person;
	}

	private static Content text(String value) {
		Content content = new Content();
		content.setType("text");
		content.setValue(PrintedText.of(value));
		return content;
	}

	private static Link link(String rel, String type, String address) {
		Link link = new Link();
		link.setRel(rel);
		link.setType(type);
		link.setHref(address);
		return link;
	}

	private static String written(Feed feed, Words words) {
		try {
			Document document = new WireFeedOutput().outputJDom(feed);
			document.getRootElement().setAttribute("lang", words.locale().getLanguage(), Namespace.XML_NAMESPACE);
			return new XMLOutputter(Format.getRawFormat()).outputString(document);
		}
		catch (FeedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
