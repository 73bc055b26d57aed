"""Lines as people write them, for tests of what is said of them."""

from __future__ import annotations

WEAK = (
    "Responsible for building and deploying machine learning models using Python and AWS.",
    "Built a RAG chatbot over 40k contracts with LangChain",
    "Used Python, Docker, Kubernetes",
    "Improved model accuracy using feature engineering and reduced latency by quantization",
    "Built large-scale data pipelines with Spark and Airflow",
    "Reduced API latency to 90 ms by caching embeddings in Redis",
    "Achieved 92% accuracy on the test set using ResNet50",
    "Mentored junior engineers",
    "Led a team of engineers to deliver a personalization platform",
    "Integrated OpenAI GPT-4 API into the support workflow, improving response times and customer satisfaction",
    "Designed and implemented microservices on GCP using Kubernetes and Terraform, enhancing system reliability",
    "Migrated on-premise workloads to AWS, reducing infrastructure costs.",
    "Tasked with developing NLP models for sentiment analysis on social media data.",
    "In charge of the development and maintenance of the billing service",
    "Fine-tuned LLaMA and BERT models for customer support classification",
    "Maintained ETL pipelines in Airflow",
    "Automated weekly reports with Python scripts",
    "Implemented monitoring and alerting with Prometheus and Grafana",
    "Wrote unit tests with pytest",
    "Experience with TensorFlow, Keras and OpenCV.",
)
STRONG = (
    "Built the claims search that 1,100 adjusters use, p95 latency 480 ms",
    "Raised answer accuracy from 71% to 88% on 1,200 labelled questions by query rewriting",
    "Cut token cost per answer from $0.031 to $0.012 with prompt caching",
    "Led the design of the support agent that resolves 46% of 12,000 daily conversations without a person",
)
