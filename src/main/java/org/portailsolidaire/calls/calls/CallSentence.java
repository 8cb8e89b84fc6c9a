package org.portailsolidaire.calls.calls;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A sentence of a call: something funded, something not, or a condition in words. */
@Embeddable
record CallSentence(@Enumerated(EnumType.STRING) Kind kind, String text) {

	enum Kind {

		FUNDED, NOT_FUNDED, CONDITION

	}

	static List<CallSentence> of(CallContent content) {
		List<CallSentence> sentences = new ArrayList<>();
		content.funded().forEach((text) -> sentences.add(new CallSentence(Kind.FUNDED, text)));
		content.notFunded().forEach((text) -> sentences.add(new CallSentence(Kind.NOT_FUNDED, text)));
		content.conditions().forEach((text) -> sentences.add(new CallSentence(Kind.CONDITION, text)));
		return sentences;
	}

	static List<String> texts(List<CallSentence> sentences, Kind kind) {
		return sentences.stream().filter((sentence) -> sentence.kind() == kind).map(CallSentence::text).toList();
	}

}
