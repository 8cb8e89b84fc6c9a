package org.portailsolidaire.calls.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.RequestedDocument;
import org.portailsolidaire.calls.calls.CallTopic;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what changes from a version to the next, for the public and in French; whoever
 * publishes may say it better.
 */
@Component
class ChangeNote {

	private final Zones zones;

	private final MessageSource messages;

	ChangeNote(Zones zones, MessageSource messages) {
		this.zones = zones;
		this.messages = messages;
	}

	/** A deadline brought forward is told by the publication itself. */
	String of(CallContent before, CallContent after) {
		Words words = french();
		Set<CallTopic> topics = EnumSet.noneOf(CallTopic.class);
		topics.addAll(CallTopic.between(before, after));
		List<String> sentences = new ArrayList<>();
		if (topics.remove(CallTopic.TITLE)) {
			sentences.add(words.text("ecrire.note.titre", after.title()));
		}
		calendar(before, after, words, sentences);
		amounts(before, after, words, sentences);
		named("zones", before.zones(), after.zones(), this::zone, words, sentences);
		named("exclues", before.excludedZones(), after.excludedZones(), this::zone, words, sentences);
		named("pieces", documents(before), documents(after), Function.identity(), words, sentences);
		said(topics, before, after);
		if (!topics.isEmpty()) {
			sentences.add(words.text("appel.sujets",
					topics.stream()
						.map((topic) -> words.text("appel.sujet." + Sayings.word(topic)))
						.collect(Collectors.joining(", "))));
		}
		return cut(String.join(" ", sentences));
	}

	/** A closing brought forward is never silent. */
	String complete(String note, Known known, CallContent content) {
		EarlierClosing earlier = EarlierClosing.of(known, content);
		if (earlier == null) {
			return note;
		}
		String sentence = earlier.sentence(french());
		String kept = sentence(note.strip());
		int room = Publishing.LONGEST_NOTE - sentence.length() - 1;
		return ((kept.length() > room) ? kept.substring(0, room) : kept) + " " + sentence;
	}

	/** With its full stop, so that another sentence can follow. */
	private static String sentence(String text) {
		return text.matches("(?s).*[.!?…]") ? text : text + ".";
	}

	private Words french() {
		return new Words(this.messages, Locale.FRENCH);
	}

	private static String cut(String note) {
		return (note.length() > Publishing.LONGEST_NOTE) ? note.substring(0, Publishing.LONGEST_NOTE - 1) + "…" : note;
	}

	/** Takes away what sentences of their own say already. */
	private static void said(Set<CallTopic> topics, CallContent before, CallContent after) {
		topics.remove(CallTopic.ZONES);
		topics.remove(CallTopic.AMOUNTS);
		topics.remove(CallTopic.DURATION);
		if (before.milestones().equals(after.milestones())) {
			topics.remove(CallTopic.CALENDAR);
		}
		if (!documents(before).equals(documents(after))) {
			topics.remove(CallTopic.DOCUMENTS);
		}
	}

	private static void calendar(CallContent before, CallContent after, Words words, List<String> sentences) {
		moment("ouverture", before.calendar().opensAt(), after.calendar().opensAt(), (at) -> Sayings.moment(at, words),
				words, sentences);
		Instant was = before.calendar().endsAt();
		Instant end = after.calendar().endsAt();
		boolean earlier = end != null && (was == null || end.isBefore(was));
		if (!earlier) {
			moment("cloture", was, end, (at) -> EarlierClosing.stated(at, words), words, sentences);
		}
	}

	private static void moment(String what, @Nullable Instant was, @Nullable Instant is, Function<Instant, String> said,
			Words words, List<String> sentences) {
		if (Objects.equals(was, is)) {
			return;
		}
		String key = "ecrire.note." + what;
		sentences.add((is == null) ? words.text(key + ".sans") : (was == null)
				? words.text(key + ".fixee", said.apply(is)) : words.text(key, said.apply(was), said.apply(is)));
	}

	private static void amounts(CallContent before, CallContent after, Words words, List<String> sentences) {
		Function<Integer, String> euros = (amount) -> words.formats().euros(amount);
		Function<Integer, String> months = (count) -> words.text("ecrire.note.mois", count);
		value("min", before.amounts().min(), after.amounts().min(), euros, words, sentences);
		value("max", before.amounts().max(), after.amounts().max(), euros, words, sentences);
		value("part", before.amounts().share(), after.amounts().share(), (share) -> words.formats().percent(share),
				words, sentences);
		value("budget", before.maxProjectBudget(), after.maxProjectBudget(), euros, words, sentences);
		value("duree-de", before.minMonths(), after.minMonths(), months, words, sentences);
		value("duree-a", before.maxMonths(), after.maxMonths(), months, words, sentences);
	}

	private static void value(String field, @Nullable Integer was, @Nullable Integer is, Function<Integer, String> said,
			Words words, List<String> sentences) {
		if (!Objects.equals(was, is)) {
			sentences.add(words.text("ecrire.note.valeur", words.text("ecrire.note.de." + field),
					(is != null) ? said.apply(is) : words.text("ecrire.note.rien"),
					(was != null) ? said.apply(was) : words.text("ecrire.note.rien")));
		}
	}

	private static void named(String what, Collection<String> before, Collection<String> after,
			Function<String, String> name, Words words, List<String> sentences) {
		say("ecrire.note." + what + ".plus", after, before, name, words, sentences);
		say("ecrire.note." + what + ".moins", before, after, name, words, sentences);
	}

	private static void say(String key, Collection<String> all, Collection<String> without,
			Function<String, String> name, Words words, List<String> sentences) {
		List<String> left = all.stream().filter((one) -> !without.contains(one)).map(name).toList();
		if (!left.isEmpty()) {
			sentences.add(words.text(key, String.join(", ", left)));
		}
	}

	private String zone(String code) {
		return this.zones.find(code).map(Zone::nameFr).orElse(code);
	}

	private static List<String> documents(CallContent call) {
		return call.documents().stream().map(RequestedDocument::name).toList();
	}

}
