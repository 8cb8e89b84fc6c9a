package org.portailsolidaire.platform.print;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Prints papers as tagged PDF, one at a time and within a time, so that the site stays
 * quick and within its memory however many are asked.
 */
@Component
public class PaperPress implements DisposableBean {

	/** Between the moment a paper is asked and the moment nobody waits for it. */
	static final Duration LONGEST = Duration.ofSeconds(30);

	private static final int MOST_WAITING = 8;

	private static final int MOST_FIRST = 60;

	private final SpringTemplateEngine templates;

	private final Typesetter typesetter = new Typesetter();

	private final ThreadPoolExecutor press;

	private final AtomicLong asked = new AtomicLong();

	PaperPress(SpringTemplateEngine templates) {
		this.templates = templates;
		this.press = new ThreadPoolExecutor(1, 1, LONGEST.toSeconds(), TimeUnit.SECONDS, new PriorityBlockingQueue<>(),
				Thread.ofPlatform().name("papiers").daemon().factory());
		this.press.allowCoreThreadTimeOut(true);
	}

	/**
	 * Prints a paper.
	 * @param template its name in {@code papiers/}: well-formed, with a title; each of
	 * its {@code h2} with an id is a bookmark
	 * @return a PDF with its tags, its language and its fonts; nothing is fetched for it
	 * @throws PressBusyException when it is not ready in time
	 */
	public byte[] print(String template, Map<String, Object> model, Locale locale) {
		return print(template, model, locale, MOST_WAITING, 1);
	}

	/**
	 * Prints a paper before those that wait already, such as a receipt: a page, which
	 * someone must have.
	 */
	public byte[] printFirst(String template, Map<String, Object> model, Locale locale) {
		return print(template, model, locale, MOST_FIRST, 0);
	}

	private byte[] print(String template, Map<String, Object> model, Locale locale, int most, int rank) {
		if (this.press.getQueue().size() >= most) {
			throw new PressBusyException(template + ", " + most + " attendent déjà");
		}
		Paper paper = new Paper(rank, this.asked.getAndIncrement(),
				() -> this.typesetter.set(this.templates.process("papiers/" + template, new Context(locale, model))));
		this.press.execute(paper);
		return await(paper, template);
	}

	/** A paper to print: those of the first rank first, then as they were asked. */
	private static final class Paper extends FutureTask<byte[]> implements Comparable<Paper> {

		private final int rank;

		private final long asked;

		private Paper(int rank, long asked, Callable<byte[]> printing) {
			super(printing);
			this.rank = rank;
			this.asked = asked;
		}

		@Override
		public int compareTo(Paper other) {
			return Comparator.<Paper>comparingInt((one) -> one.rank)
				.thenComparingLong((one) -> one.asked)
				.compare(this, other);
		}

	}

	private byte[] await(Paper paper, String template) {
		try {
			return paper.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			this.press.remove(paper);
			paper.cancel(true);
			throw new PressBusyException(template + ", plus de " + LONGEST.toSeconds() + " s");
		}
		catch (InterruptedException ex) {
			this.press.remove(paper);
			paper.cancel(true);
			Thread.currentThread().interrupt();
			throw new PressBusyException(template + ", interrompu");
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The paper " + template + " could not be printed", ex.getCause());
		}
	}

	@Override
	public void destroy() {
		this.press.shutdownNow();
	}

}
