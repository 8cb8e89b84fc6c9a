package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.portailsolidaire.people.memberships.SpaceFrame;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.memberships.Said;
import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.profiles.Completeness.Item;
import org.portailsolidaire.people.profiles.Completeness.State;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The profile at a glance: how complete it is, what is missing and why it is asked. */
@Controller
@RequestMapping(SpaceAccess.SPACE)
class OverviewController {

	private final SpaceAccess access;

	private final SpaceFrame frame;

	private final Memberships memberships;

	private final Inventory inventory;

	private final Clock clock;

	OverviewController(SpaceAccess access, SpaceFrame frame, Memberships memberships, Inventory inventory,
			Clock clock) {
		this.access = access;
		this.frame = frame;
		this.memberships = memberships;
		this.inventory = inventory;
		this.clock = clock;
	}

	/** Something to write or to renew, and why it is asked. */
	public record Task(String label, String why, String path, boolean stale) {
	}

	/** A page of the profile, and how much of it is there. */
	public record Page(String path, String label, int there, int total) {
	}

	@GetMapping
	String overview(@PathVariable Map<String, String> address, @RequestParam(defaultValue = "") String fait,
			Actor actor, Model model, Locale locale) {
		Standing standing = this.access.standing(actor, address, MemberRights.READER);
		this.memberships.use(actor.id(), standing.organisation());
		Completeness completeness = this.inventory.of(standing.organisation(), standing.kind(),
				ParisTime.dayOf(this.clock.instant()));
		Words words = this.frame.show(standing, "profil", model, locale);
		model.addAttribute("done", Said.done(fait, words));
		model.addAttribute("percent", completeness.percent());
		model.addAttribute("there", completeness.there());
		model.addAttribute("total", completeness.total());
		model.addAttribute("tasks", completeness.toDo().stream().map((item) -> task(standing, item, words)).toList());
		model.addAttribute("pages", pages(standing, completeness, words));
		return "organisations/profil";
	}

	private static Task task(Standing standing, Item item, Words words) {
		boolean stale = item.state() == State.STALE;
		return new Task(words.text("demande." + item.code()), words.text("demande." + item.code() + ".pourquoi"),
				standing.path() + "/" + item.path(), stale);
	}

	private static List<Page> pages(Standing standing, Completeness completeness, Words words) {
		List<String> paths = new ArrayList<>(Arrays.stream(Section.values())
			.filter((section) -> section.isOf(standing.kind()))
			.map(Section::path)
			.toList());
		if (standing.kind() == OrganisationKind.ASSOCIATION) {
			paths.add("documents");
		}
		return paths.stream().map((path) -> {
			List<Item> items = completeness.items().stream().filter((item) -> item.path().equals(path)).toList();
			int there = (int) items.stream().filter((item) -> item.state() == State.THERE).count();
			return new Page(standing.path() + "/" + path, words.text("profil.page." + path), there, items.size());
		}).toList();
	}

}
