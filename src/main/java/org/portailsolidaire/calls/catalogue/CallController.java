package org.portailsolidaire.calls.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.search.CurrentCatalogue;
import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.calls.CallArchive;
import org.portailsolidaire.calls.calls.CallArchive.Archived;
import org.portailsolidaire.platform.site.Frame;
import org.portailsolidaire.platform.site.PageHeaders;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The page of a call; an address it once had leads to it, one that is archived says so.
 */
@Controller
class CallController {

	private final PublishedCalls calls;

	private final CurrentCatalogue current;

	private final CallPageWriter writer;

	private final CallArchive archive;

	private final PageTag tag;

	private final MessageSource messages;

	private final Clock clock;

	CallController(PublishedCalls calls, CurrentCatalogue current, CallPageWriter writer, CallArchive archive,
			PageTag tag, MessageSource messages, Clock clock) {
		this.calls = calls;
		this.current = current;
		this.writer = writer;
		this.archive = archive;
		this.tag = tag;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/appels/{slug:[a-z0-9-]{1,120}}")
	@Nullable Object call(@PathVariable String slug, @ModelAttribute("frame") Frame frame, ServletWebRequest request, Model model,
			Locale locale) {
		Instant now = this.clock.instant();
		Catalogue catalogue = this.current.get();
		Optional<PublishedCall> found = this.calls.find(slug, catalogue.revision());
		if (found.isEmpty()) {
			return this.calls.movedTo(slug).<Object>map(CallController::moved).orElseGet(() -> gone(slug, locale));
		}
		PublishedCall call = found.get();
		PageHeaders.revalidate(request);
		if (request.checkNotModified(
				this.tag.of(frame, catalogue, now, slug + "/" + call.version(), catalogue.hoursLeft(now)))) {
			return null;
		}
		model.addAttribute("page", this.writer.page(call, now, new Words(this.messages, locale), frame.url()));
		return "catalogue/call";
	}

	private static View moved(String present) {
		RedirectView view = new RedirectView("/appels/" + present, true);
		view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		return view;
	}

	/** An archived call says so. */
	private ModelAndView gone(String slug, Locale locale) {
		Archived call = this.archive.find(slug).orElseThrow(NotFound::new);
		Words words = new Words(this.messages, locale);
		return new ModelAndView("catalogue/gone", Map.of("gone", this.writer.gone(call, this.clock.instant(), words)),
				HttpStatus.GONE);
	}

}
