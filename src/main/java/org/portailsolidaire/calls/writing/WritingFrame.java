package org.portailsolidaire.calls.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a call being written show around them. */
@Component
public class WritingFrame {

	public static final String PATH = "/gestion/appels";

	private static final int LONGEST_NAME = 60;

	private final StaffFrame frame;

	private final MessageSource messages;

	WritingFrame(StaffFrame frame, MessageSource messages) {
		this.frame = frame;
		this.messages = messages;
	}

	/**
	 * The head of every page of a call.
	 *
	 * @param publicPath of its public page, null before it is published
	 * @param owner name of the funder that writes it, or empty
	 */
	public record Head(String path, String title, String state, String tone, String icon, @Nullable String publicPath,
			String owner) {
	}

	/** A page of the call, with the number of points to put right. */
	public record NavItem(String path, String label, boolean current, int points, boolean within) {
	}

	/** Something to put right, with the field where it is. */
	public record PointView(String path, String where, String name, String key, Object[] parameters) {
	}

	/** The frame of a page of a call. */
	public Words show(Opened opened, @Nullable PartId current, @Nullable String done, Actor actor, Model model,
			Locale locale) {
		Words words = show(done, actor, model, locale);
		WrittenCall call = opened.call();
		if (call.ownerName() != null && !Writer.of(actor).team()) {
			model.addAttribute("role", call.ownerName());
		}
		CallLook look = CallLook.of(call);
		model.addAttribute("call",
				new Head(call.path(), title(call, words), words.text("ecrire.etat." + look.word()), look.tone(),
						look.icon(), (call.state() == CallState.PUBLISHED) ? "/appels/" + call.slug() : null,
						(call.ownerName() != null) ? call.ownerName() : ""));
		model.addAttribute("writable", opened.writable());
		model.addAttribute("nav", nav(opened, current, words));
		return words;
	}

	/** The frame of a page that is of no call. */
	public Words show(@Nullable String done, Actor actor, Model model, Locale locale) {
		model.addAttribute("script", "ecriture");
		return this.frame.show("appels", done, actor, model, locale);
	}

	static String title(WrittenCall call, Words words) {
		return call.title().isBlank() ? words.text("ecrire.sans-titre") : call.title();
	}

	private static List<NavItem> nav(Opened opened, @Nullable PartId current, Words words) {
		String path = opened.call().path();
		List<NavItem> items = new ArrayList<>();
		items.add(new NavItem(path, words.text("ecrire.nav.ensemble"), current == null,
				opened.reading().faults().size(), false));
		for (Section section : Section.values()) {
			PartId id = PartId.of(section);
			int points = (int) opened.reading()
				.faults()
				.stream()
				.filter((fault) -> fault.part().section() == section)
				.count();
			items.add(new NavItem(path + "/" + id.path(), words.text("ecrire.nav." + section.path()),
					id.equals(current), points, false));
			if (section == Section.LINE) {
				opened.of(section)
					.forEach((part) -> items.add(new NavItem(path + "/" + part.id().path(),
							name(opened, part.id(), words), part.id().equals(current), 0, true)));
			}
		}
		return List.copyOf(items);
	}

	/** The page that comes after a part; the questions come back to their list. */
	String next(Opened opened, PartId part) {
		String path = opened.call().path();
		if (part.section() == Section.QUESTION && part.item() > 0) {
			return path + "/" + PartId.of(Section.QUESTION).path();
		}
		List<String> pages = nav(opened, part, new Words(this.messages, Locale.FRENCH)).stream()
			.map(NavItem::path)
			.toList();
		int at = pages.indexOf(path + "/" + part.path());
		return (at + 1 < pages.size()) ? pages.get(at + 1) : path;
	}

	/** What a line or a question is called. */
	public static String name(Opened opened, PartId id, Words words) {
		LinePart line = opened.reading().lines().get(id.item());
		String name = (id.section() == Section.LINE && line != null) ? line.name()
				: opened.part(id).typed().said("intitule");
		if (name.isBlank()) {
			return words.text((id.section() == Section.LINE) ? "ecrire.volet.sans-nom" : "ecrire.question.sans-nom");
		}
		return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
	}

	/** Who else has a page open, in a sentence, or empty. */
	static String others(List<String> names, Words words) {
		return switch (names.size()) {
			case 0 -> "";
			case 1 -> words.text("ecrire.autre.1", names.getFirst());
			default -> words.text("ecrire.autre.n", String.join(", ", names));
		};
	}

}
